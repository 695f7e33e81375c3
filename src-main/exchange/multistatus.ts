/** A server's answer to PROPFIND, read for the little we ask: names, which of them are folders, lengths. */

export interface ListedResource {
  /** Path of the address, decoded, without a slash at its end. */
  readonly path: string
  readonly isFolder: boolean
  /** Bytes; undefined where the server does not tell. */
  readonly length?: number
}

const ENTITIES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" }
const text = (xml: string): string => xml.replace(/&(?:#x([0-9a-f]{1,6})|#([0-9]{1,7})|(amp|lt|gt|quot|apos));/gi, (whole, hex?: string, decimal?: string, name?: string) => {
  const point = hex ? Number.parseInt(hex, 16) : decimal ? Number(decimal) : undefined
  return name ? ENTITIES[name.toLowerCase()]! : point !== undefined && point <= 0x10ffff ? String.fromCodePoint(point) : whole
})

/** What stands in the first element of that name, whatever its prefix: D:, d:, lp1: or none. */
const inside = (xml: string, name: string): string | undefined => new RegExp(`<(?:[\\w-]+:)?${name}(?:\\s[^>]*)?>([\\s\\S]*?)</(?:[\\w-]+:)?${name}\\s*>`, 'i').exec(xml)?.[1]

/** undefined where this is no such answer: a log-in page, an empty body, half of it. */
export function readMultistatus(xml: string): ListedResource[] | undefined {
  const body = inside(xml, 'multistatus')
  if (body === undefined) return undefined
  const found: ListedResource[] = []
  for (const response of body.split(/<(?:[\w-]+:)?response(?:\s[^>]*)?>/i).slice(1)) {
    const href = inside(response, 'href')
    if (href === undefined) return undefined
    const path = decodedPath(text(href).trim())
    if (path === undefined) continue
    const length = Number(inside(response, 'getcontentlength') ?? 'unknown')
    found.push({ path, isFolder: /<(?:[\w-]+:)?collection[\s/>]/i.test(inside(response, 'resourcetype') ?? ''), ...(Number.isSafeInteger(length) && { length }) })
  }
  return found
}

/** Servers answer with whole addresses or with paths. */
function decodedPath(href: string): string | undefined {
  try {
    return decodeURIComponent(new URL(href, 'http://server/').pathname).replace(/\/+$/, '')
  } catch {
    return undefined
  }
}
