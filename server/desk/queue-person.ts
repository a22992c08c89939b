/** Who leads a call that was handed over beside the desk, in its log and on screens: no user of ours. */
export const queuePersonId = "queue";
