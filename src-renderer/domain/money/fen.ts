/** Money is kept and shown in yuan with at most two decimals, and counted in whole fen: no sum ever meets a binary fraction. */

/** 12.3 yuan is 1230 fen; nothing is 0. */
export const fenOf = (yuan: number | undefined): number => Math.round((yuan ?? 0) * 100)

/** For a record or a field; never added to another. */
export const yuanOf = (fen: number): number => fen / 100

export const sumFen = <Row>(rows: readonly Row[], fen: (row: Row) => number): number => rows.reduce((sum, row) => sum + fen(row), 0)
