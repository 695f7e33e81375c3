/** Bytes that no honest program wrote. Thrown inside the decoders only; the doors of this layer turn it into a refusal. */
export class Malformed extends Error {}
/** Bytes made to exhaust the reader: more output, more pieces or a dearer key than any honest file has. */
export class Hostile extends Malformed {}
