/** 大写金额 after 支付结算办法 附一: 壹万贰仟叁佰元整, 伍角, 零叁分. */
const DIGITS = '零壹贰叁肆伍陆柒捌玖'
const PLACES = ['', '拾', '佰', '仟']
const GROUPS = ['', '万', '亿', '万亿']

/** A whole number of fen (below 10 to the 16th yuan is not needed: at most Number.MAX_SAFE_INTEGER) in capital characters. */
export function amountInWords(fen: number): string {
  if (!Number.isSafeInteger(fen)) throw new RangeError('amountInWords wants a whole number of fen')
  if (fen < 0) return `负${amountInWords(-fen)}`
  if (fen === 0) return '零元整'
  const yuan = Math.floor(fen / 100)
  const jiao = Math.floor(fen / 10) % 10
  const cent = fen % 10
  const whole = yuan ? `${wholeInWords(yuan)}元` : ''
  if (!jiao && !cent) return `${whole}整`
  // 元 and 分 with no 角 between them need a 零; 角 alone ends with 整 only where nothing follows.
  const parts = jiao ? `${DIGITS[jiao]}角` : whole ? '零' : ''
  return whole + parts + (cent ? `${DIGITS[cent]}分` : '整')
}

function wholeInWords(yuan: number): string {
  const groups: number[] = []
  for (let rest = yuan; rest > 0; rest = Math.floor(rest / 10_000)) groups.unshift(rest % 10_000)
  let words = ''
  let gap = false
  groups.forEach((group, i) => {
    if (group === 0) return void (gap = words !== '')
    if (words && (gap || group < 1000)) words += '零'
    words += groupInWords(group) + GROUPS[groups.length - 1 - i]!
    gap = false
  })
  return words
}

/** 1 to 9999. */
function groupInWords(group: number): string {
  let words = ''
  let gap = false
  for (let place = 3; place >= 0; place--) {
    const digit = Math.floor(group / 10 ** place) % 10
    if (digit === 0) gap = words !== ''
    else {
      words += (gap ? '零' : '') + DIGITS[digit]! + PLACES[place]!
      gap = false
    }
  }
  return words
}

/** 12,345.60 */
export function amountInFigures(fen: number): string {
  const digits = String(Math.abs(fen)).padStart(3, '0')
  return `${fen < 0 ? '-' : ''}${digits.slice(0, -2).replace(/\B(?=(\d{3})+$)/g, ',')}.${digits.slice(-2)}`
}
