/** The picture of a form whose alternative text is 二维码 shows the code of the paper that the form became. */
import { strFromU8 } from 'fflate'
import { qrModules } from '../parts/page-qr.ts'
import { pngOf } from '../parts/png.ts'
import { isStory, type DocxParts } from './stories.ts'

const DOTS = 8
/** A paper without a code shows a white picture. */
const WHITE = [[false]]

export function withQr(parts: DocxParts, code: string): DocxParts {
  const targets = new Set<string>()
  for (const [path, bytes] of parts) {
    if (!isStory(path)) continue
    const ids = qrPictures(strFromU8(bytes))
    const relations = parts.get(path.replace(/([^/]+)$/, '_rels/$1.rels'))
    if (!ids.size || !relations) continue
    for (const [relation] of strFromU8(relations).matchAll(/<Relationship\b[^>]*>/g)) {
      const [id, target] = ['Id', 'Target'].map((name) => new RegExp(`\\b${name}="([^"]*)"`).exec(relation)?.[1] ?? '')
      if (ids.has(id!) && /\.png$/i.test(target!)) targets.add(target!.startsWith('/') ? target!.slice(1) : `word/${target!}`)
    }
  }
  if (!targets.size) return parts
  const picture = pngOf(code ? qrModules(code) : WHITE, DOTS)
  return new Map([...parts].map(([path, bytes]) => [path, targets.has(path) ? picture : bytes]))
}

/** Relation ids of the pictures so named, whatever the program that saved them wrote around. */
function qrPictures(xml: string): Set<string> {
  const drawings = xml.split('<w:drawing').slice(1).map((rest) => rest.split('</w:drawing>', 1)[0]!)
  return new Set(drawings.filter((drawing) => /\bdescr="【?二维码】?"/.test(drawing)).flatMap((drawing) => /r:embed="([^"]*)"/.exec(drawing)?.[1] ?? []))
}
