/** How much one call may carry. Far above real work (3,000 people on a sign-in sheet are 3 MB), far below what hurts. */
export const LIMITS = {
  /** Bytes of one file, in or out. */
  fileBytes: 200 * 1024 * 1024,
  /** Files of one call. */
  filesAtOnce: 500,
  /** UTF-16 units of a proposed name; the host cuts it to what Windows takes. */
  nameLength: 400,
  /** UTF-16 units of a document to print: ten sheets of 3,000 people. */
  htmlLength: 64 * 1024 * 1024,
  /** Endings of one file dialog, and the length of one. */
  endings: 20,
  endingLength: 8,
  /** Font names of one question, and the length of one. */
  fonts: 200,
  fontNameLength: 100,
  /** UTF-16 units of a server's address, a user's name, a password. */
  addressLength: 500,
  /** Opaque ids are UUIDs. */
  idLength: 36
} as const
