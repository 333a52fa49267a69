/** `model.bin`: a header of eight 32-bit words (signature, version of the format, shift, scale, number of facts about certainty, year-month-day, threshold of certainty, shift of the doubt), weights of the facts, of the features, of the doubt. */
export const MODEL_SIGNATURE = 0x4d434843; // "CHCM"
/** Raised whenever features or layout change: an old file is refused, not misread. */
export const MODEL_FORMAT = 5;
/** Length of the header. */
export const HEADER_BYTES = 32;
