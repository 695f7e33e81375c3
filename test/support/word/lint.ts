/**
 * What makes Word or WPS refuse or repair a file though the Open XML SDK passes it, and the rules of our own house. One
 * sentence a finding; none means the file is fit to be sent.
 */
import { strFromU8, unzipSync } from 'fflate'
import { childOf, childrenOf, named, parseXml, ownText, textOf, walk, type Element } from './xml-tree.ts'

type Report = (finding: string) => void

export function lint(bytes: Uint8Array): string[] {
  const findings = new Set<string>()
  const report: Report = (finding) => void findings.add(finding)
  let files: Record<string, Uint8Array>
  try {
    files = unzipSync(bytes)
  } catch (error) {
    return [`zip: ${String(error)}`]
  }
  if (Object.keys(files)[0] !== '[Content_Types].xml') report('[Content_Types].xml is not the first part')
  const parts = new Map<string, Element>()
  for (const [path, content] of Object.entries(files)) {
    if (!/\.(xml|rels)$/.test(path)) continue
    try {
      parts.set(path, parseXml(strFromU8(content)))
    } catch (error) {
      report(`${path}: ${String(error)}`)
    }
  }
  checkRelations(files, parts, report)
  const styles = checkStyles(parts.get('word/styles.xml'), report)
  for (const [path, part] of parts) if (/^word\/(document|header\d+|footer\d+)\.xml$/.test(path)) checkStory(path, part, styles, report)
  checkHouse(parts, report)
  return [...findings]
}

function checkRelations(files: Record<string, Uint8Array>, parts: ReadonlyMap<string, Element>, report: Report): void {
  const types = parts.get('[Content_Types].xml')
  const overrides = new Set(types ? named(types, 'Override').map((override) => override.attributes['PartName']) : [])
  for (const [path, part] of parts) {
    if (!path.endsWith('.rels')) continue
    const folder = path.replace(/_rels\/[^/]*$/, '')
    const seen = new Set<string>()
    for (const { attributes } of named(part, 'Relationship')) {
      if (seen.has(attributes['Id']!)) report(`${path}: ${attributes['Id']} twice`)
      seen.add(attributes['Id']!)
      if (attributes['TargetMode'] === 'External') {
        report(`${path}: points outside, to ${attributes['Target']}`)
        continue
      }
      const target = decodeURI(new URL(attributes['Target']!, `part:/${folder}`).pathname.slice(1))
      if (!files[target]) report(`${path}: ${target} is missing`)
      else if (target.endsWith('.xml') && !overrides.has(`/${target}`)) report(`${target} has no content type`)
    }
  }
}

function checkStyles(part: Element | undefined, report: Report): Set<string> {
  const ids = new Set<string>()
  for (const style of part ? named(part, 'w:style') : []) {
    const id = style.attributes['w:styleId']!
    if (ids.has(id)) report(`style ${id} twice`)
    ids.add(id)
  }
  return ids
}

const LENGTHS = new Set(['w:w', 'w:h', 'w:val', 'w:line', 'w:before', 'w:after', 'w:firstLine', 'w:left', 'w:right', 'w:top', 'w:bottom'])

function checkStory(path: string, part: Element, styles: ReadonlySet<string>, report: Report): void {
  let depth = 0
  for (const element of walk(part)) {
    if (element.name === 'w:tc') checkCell(element, report)
    if (element.name === 'w:tbl') checkTable(element, report)
    if (/^w:(p|r|tbl)Style$/.test(element.name) && !styles.has(element.attributes['w:val']!)) report(`${path}: unknown style ${element.attributes['w:val']}`)
    if (element.name === 'w:fldChar') {
      const type = element.attributes['w:fldCharType']
      depth += type === 'begin' ? 1 : type === 'end' ? -1 : 0
      if (depth < 0) report(`${path}: a field ends that never began`)
    }
    for (const [name, value] of Object.entries(element.attributes)) if (LENGTHS.has(name) && /NaN|undefined|Infinity|\[object|^-?\d*\.\d+$/.test(value)) report(`${path}: ${element.name} ${name}="${value}"`)
    if (element.name === 'w:t' && /undefined|\[object Object\]|NaN/.test(ownText(element))) report(`${path}: text “${ownText(element).slice(0, 30)}”`)
    if (element.name === 'w:r' && /[“”‘’—…·×]/.test(textOf(element)) && childOf(childOf(element, 'w:rPr'), 'w:rFonts')?.attributes['w:hint'] !== 'eastAsia') report(`${path}: ambiguous punctuation without the East Asian hint in “${textOf(element).slice(0, 20)}”`)
    // No seal is ever drawn: the one picture is the QR code of a page header, behind the text.
    if (element.name === 'w:pict' || (element.name === 'w:drawing' && !(path.includes('header') && isQr(element)))) report(`${path}: a picture`)
  }
  if (depth !== 0) report(`${path}: a field is not closed`)
}

const isQr = (drawing: Element): boolean => childOf(drawing, 'wp:anchor')?.attributes['behindDoc'] === '1' && named(drawing, 'wp:docPr').every(({ attributes }) => attributes['descr'] === '二维码')

function checkCell(cell: Element, report: Report): void {
  const content = cell.children.filter((child): child is Element => typeof child !== 'string' && child.name !== 'w:tcPr')
  if (content.at(-1)?.name !== 'w:p') report('a cell does not end with a paragraph')
}

function checkTable(table: Element, report: Report): void {
  const columns = childrenOf(childOf(table, 'w:tblGrid'), 'w:gridCol').map((column) => Number(column.attributes['w:w']))
  const sum = (from: number, to: number): number => columns.slice(from, to).reduce((total, width) => total + width, 0)
  const properties = childOf(table, 'w:tblPr')
  if (columns.length === 0) report('a table without a grid')
  if (Number(childOf(properties, 'w:tblW')?.attributes['w:w']) !== sum(0, columns.length)) report('a table is not as wide as its grid')
  if (childOf(properties, 'w:tblLayout')?.attributes['w:type'] !== 'fixed') report('a table whose layout is not fixed')
  let heading = true
  childrenOf(table, 'w:tr').forEach((row, number) => {
    const cells = childrenOf(row, 'w:tc')
    if (cells.length === 0) report(`row ${number} has no cells`)
    let at = 0
    for (const cell of cells) {
      const own = childOf(cell, 'w:tcPr')
      const span = Number(childOf(own, 'w:gridSpan')?.attributes['w:val'] ?? 1)
      if (Number(childOf(own, 'w:tcW')?.attributes['w:w']) !== sum(at, at + span)) report(`row ${number}: a cell is not as wide as its columns`)
      at += span
    }
    if (at !== columns.length) report(`row ${number} covers ${at} of ${columns.length} columns`)
    const rowProperties = childOf(row, 'w:trPr')
    const repeats = childOf(rowProperties, 'w:tblHeader') !== undefined
    if (repeats && !heading) report(`row ${number} repeats but stands after the body`)
    heading &&= repeats
    if (childOf(rowProperties, 'w:trHeight')?.attributes['w:hRule'] !== 'exact') report(`row ${number} has no exact height`)
    if (!childOf(rowProperties, 'w:cantSplit')) report(`row ${number} may be divided`)
  })
}

function checkHouse(parts: ReadonlyMap<string, Element>, report: Report): void {
  const settings = parts.get('word/settings.xml')
  if (!settings || !named(settings, 'w:compatSetting').some(({ attributes }) => attributes['w:name'] === 'compatibilityMode' && attributes['w:val'] === '15')) report('compatibility mode is not 15')
  if (settings && named(settings, 'w:updateFields').length > 0) report('Word would ask to update fields')
  const core = parts.get('docProps/core.xml')
  const value = (name: string): string => (core ? (ownText(named(core, name)[0])) : '')
  if (!value('dc:title')) report('no title')
  if (!value('dc:creator') || value('dc:creator') === 'Un-named') report('no creator')
  const language = parts.get('word/styles.xml') && named(parts.get('word/styles.xml')!, 'w:lang')[0]
  if (language?.attributes['w:eastAsia'] !== 'zh-CN') report('the language is not zh-CN')
  const document = parts.get('word/document.xml')
  for (const grid of document ? named(document, 'w:docGrid') : []) if (grid.attributes['w:type']) report('a document grid that stretches lines')
}
