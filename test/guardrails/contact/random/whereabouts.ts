/** Where a debtor may be, as a request tells it. */
interface Whereabouts {
  readonly timezone: string | null;
  readonly place: string | null;
  readonly otherPlaces: readonly string[];
  readonly numbers: readonly string[];
  /** Where the drawn local times are meant. */
  readonly zone: string;
}

const us = (place: string | null, timezone: string | null, number: string, zone: string) => ({
  timezone,
  place,
  otherPlaces: [],
  numbers: [number, "+12125550123"],
  zone,
});

const cn: Whereabouts = {
  timezone: "Asia/Shanghai",
  place: "CN-31",
  otherPlaces: [],
  numbers: ["+8613800000001", "+8613900000002"],
  zone: "Asia/Shanghai",
};

const uk: Whereabouts = {
  timezone: "Europe/London",
  place: "GB",
  otherPlaces: [],
  numbers: ["+447700900123", "+442079460958"],
  zone: "Europe/London",
};

/** Whole and doubtful whereabouts: one zone, two, opposite ones, none; every pack and overlay. */
export const usual: readonly Whereabouts[] = [
  cn,
  cn,
  { ...cn, timezone: null },
  { ...cn, timezone: null, place: null },
  uk,
  uk,
  { ...uk, place: null },
  us("US-MA", "America/New_York", "+16175550123", "America/New_York"),
  us("US-WA", null, "+12065550123", "America/Los_Angeles"),
  us("US-DC", "America/New_York", "+12025550123", "America/New_York"),
  us("US-NY", "America/New_York", "+12125550123", "America/New_York"),
  us("US-NY-NYC", null, "+12125550123", "America/New_York"),
  us("US-CA", "America/Los_Angeles", "+14155550123", "America/Los_Angeles"),
  us("US-TX", null, "+12145550123", "America/Chicago"),
  us("US-AZ", null, "+16025550123", "America/Phoenix"),
  us("US-IL", "America/Chicago", "+13125550123", "America/Chicago"),
];

/** Places that few think of: abroad, without a zone, with clocks of their own. */
export const doubtful: readonly Whereabouts[] = [
  us("US", null, "+18005550123", "America/New_York"),
  us("US", "America/Chicago", "+18005550123", "America/Chicago"),
  us("US", "America/Detroit", "+18005550123", "America/Detroit"),
  us("US-ZZ", null, "+12125550123", "America/New_York"),
  us("US-HI", "America/New_York", "+18085550123", "Pacific/Honolulu"),
  us("US-GU", null, "+12125550123", "Pacific/Guam"),
  us("US-IL", "Africa/Cairo", "+13125550123", "Africa/Cairo"),
  us("US-FL", "America/Havana", "+13055550123", "America/Havana"),
  us("US-NY", "Asia/Beirut", "+12125550123", "Asia/Beirut"),
  us("US-NY", "Australia/Lord_Howe", "+12125550123", "Australia/Lord_Howe"),
  us(null, null, "+14165550123", "America/Toronto"),
  us(null, "America/New_York", "+8613800000001", "America/New_York"),
  us("CN-11", null, "+447700900123", "Asia/Shanghai"),
  us("FR", "Europe/Paris", "+33123456789", "Europe/Paris"),
  us("XX", null, "+12125550123", "America/New_York"),
  us("JP", "Asia/Tokyo", "+81312345678", "Asia/Tokyo"),
  {
    timezone: "Asia/Shanghai",
    place: "CN-31",
    otherPlaces: ["US-NY"],
    numbers: ["+8613800000001", "+12125550123"],
    zone: "Asia/Shanghai",
  },
  {
    timezone: "America/New_York",
    place: "US-NY",
    otherPlaces: ["US-WA", "GB"],
    numbers: ["+12125550123", "+12065550123"],
    zone: "America/New_York",
  },
];
