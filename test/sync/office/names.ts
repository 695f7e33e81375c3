/** PCs are known by number; this is what people call them. */
export const nameOf = (pc: number): string => `电脑${pc}`
