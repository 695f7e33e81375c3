/**
 * 劳务报酬 tax withheld, from what is paid out to what it costs, per payment. A helper: the college's own staff and
 * several payments within a month are taxed otherwise, so the amounts stay open to change.
 */

/** Whole fen in and out. Withholding as public-sector finance systems compute it; bands at 800, 3,360, 21,000 and 49,500 yuan net. */
export function grossFromNet(net: number): number {
  if (net <= 800_00) return net
  if (net < 3_360_00) return Math.round((net * 5) / 4) - 200_00
  if (net <= 21_000_00) return Math.round((net * 25) / 21)
  if (net <= 49_500_00) return Math.round(((net - 2_000_00) * 25) / 19)
  return Math.round(((net - 7_000_00) * 25) / 17)
}
