/**
 * Text for a cell that no spreadsheet will take for a formula, not even after a detour over .csv: a leading = + - @ tab
 * or line end gets an apostrophe, which Excel shows as nothing and our own import takes off again.
 */
export const neutral = (text: string): string => (/^[=+\-@\t\r\n＝＋－＠]/.test(text) ? `'${text}` : text)
