import { config } from "zod";

// The policy of the pages forbids code from text; zod would try it, and the try alone is reported as a breach.
config({ jitless: true });
