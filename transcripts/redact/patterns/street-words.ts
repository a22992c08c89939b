/** Words for a street that mean little else. */
export const plainStreetWords =
  "street|avenue|road|lane|boulevard|crescent|gardens|highway|parkway|mews|terrace|ave|rd|ln|blvd|hwy|pkwy";

/** Words for a street that often mean something else, too. */
export const otherStreetWords =
  "st|drive|dr|court|ct|way|place|pl|close|grove|square|sq|circle|cir|row|walk|hill|view|park|rise|yard|broadway|trail|loop|alley";

export const streetWords = `${plainStreetWords}|${otherStreetWords}`;
