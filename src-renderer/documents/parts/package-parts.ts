/**
 * The parts of a .docx that carry the house style. docx writes them empty or without what Chinese Word and WPS need
 * (stand-ins for missing faces, language, compatibility), so they are written here whole.
 */
import { STYLES, type Fonts, type Style } from '../house.ts'

export const escapeXml = (text: string): string => text.replace(/[&<>"']/g, (char) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&apos;' })[char]!)

const W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
const XML = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'

/** All four faces: a lone name would also set digits in the Chinese face. */
const fontsXml = (fonts: Fonts, face: keyof Fonts): string => {
  const latin = face === 'song' ? fonts.song : fonts.latin
  return `<w:rFonts w:ascii="${escapeXml(latin)}" w:eastAsia="${escapeXml(fonts[face])}" w:hAnsi="${escapeXml(latin)}" w:cs="${escapeXml(fonts.latin)}"/>`
}

const BUILT_IN = new Set(['Title', 'Heading1', 'Heading2'])

function styleXml(id: string, style: Style, fonts: Fonts): string {
  const indent = style.indent ? '<w:ind w:firstLine="640" w:firstLineChars="200"/>' : ''
  const firstLine = style.indent && style.size !== 32 ? `<w:ind w:firstLine="${style.size * 20}" w:firstLineChars="200"/>` : indent
  return [
    `<w:style w:type="paragraph"${BUILT_IN.has(id) ? '' : ' w:customStyle="1"'} w:styleId="${id}"><w:name w:val="${style.label}"/><w:basedOn w:val="Normal"/><w:qFormat/>`,
    `<w:pPr>${style.outline === undefined ? '' : '<w:keepNext/><w:keepLines/>'}<w:spacing w:before="0" w:after="0" w:line="${style.line}" w:lineRule="exact"/>${firstLine}<w:jc w:val="${style.align}"/>${style.outline === undefined ? '' : `<w:outlineLvl w:val="${style.outline}"/>`}</w:pPr>`,
    `<w:rPr>${fontsXml(fonts, style.face)}${style.grey ? '<w:color w:val="808080"/>' : ''}<w:sz w:val="${style.size}"/><w:szCs w:val="${style.size}"/></w:rPr></w:style>`
  ].join('')
}

/**
 * Off: widow control (22 full lines a page), hanging punctuation and space between Chinese and Latin, because programs
 * differ in them and the pages are counted beforehand. In the defaults for Word, in Normal for LibreOffice.
 */
const PLAIN = '<w:widowControl w:val="0"/><w:overflowPunct w:val="0"/><w:autoSpaceDE w:val="0"/><w:autoSpaceDN w:val="0"/>'

export const stylesXml = (fonts: Fonts): string =>
  `${XML}<w:styles ${W}><w:docDefaults><w:rPrDefault><w:rPr>${fontsXml(fonts, 'body')}<w:sz w:val="32"/><w:szCs w:val="32"/><w:lang w:val="en-US" w:eastAsia="zh-CN" w:bidi="ar-SA"/></w:rPr></w:rPrDefault>` +
  `<w:pPrDefault><w:pPr>${PLAIN}<w:spacing w:before="0" w:after="0"/></w:pPr></w:pPrDefault></w:docDefaults>` +
  `<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/><w:qFormat/><w:pPr>${PLAIN}</w:pPr></w:style>` +
  '<w:style w:type="character" w:default="1" w:styleId="DefaultParagraphFont"><w:name w:val="Default Paragraph Font"/><w:uiPriority w:val="1"/><w:semiHidden/></w:style>' +
  '<w:style w:type="table" w:default="1" w:styleId="TableNormal"><w:name w:val="Normal Table"/><w:uiPriority w:val="99"/><w:semiHidden/><w:tblPr><w:tblInd w:w="0" w:type="dxa"/><w:tblCellMar><w:top w:w="0" w:type="dxa"/><w:left w:w="108" w:type="dxa"/><w:bottom w:w="0" w:type="dxa"/><w:right w:w="108" w:type="dxa"/></w:tblCellMar></w:tblPr></w:style>' +
  Object.entries<Style>(STYLES).map(([id, style]) => styleXml(id, style, fonts)).join('') +
  '</w:styles>'

/** What stands in for each face where it is missing: name, panose, family, pitch. */
const KNOWN_FACES: Readonly<Record<string, readonly [string, string, string, string]>> = {
  'Times New Roman': ['', '02020603050405020304', 'roman', 'variable'],
  宋体: ['SimSun', '02010600030101010101', 'auto', 'variable'],
  黑体: ['SimHei', '02010609060101010101', 'modern', 'fixed'],
  仿宋: ['FangSong', '02010609060101010101', 'modern', 'fixed'],
  楷体: ['KaiTi', '02010609060101010101', 'modern', 'fixed'],
  仿宋_GB2312: ['仿宋', '02010609030101010101', 'modern', 'fixed'],
  楷体_GB2312: ['楷体', '02010609030101010101', 'modern', 'fixed'],
  方正小标宋简体: ['宋体', '02010601030101010101', 'auto', 'default']
}

export const fontTableXml = (fonts: Fonts): string =>
  `${XML}<w:fonts ${W}>${[...new Set(Object.values(fonts))]
    .map((name) => {
      const [standIn, panose, family, pitch] = KNOWN_FACES[name] ?? ['宋体', '02010600030101010101', 'auto', 'default']
      return `<w:font w:name="${escapeXml(name)}">${standIn ? `<w:altName w:val="${standIn}"/>` : ''}<w:panose1 w:val="${panose}"/><w:charset w:val="${standIn ? '86' : '00'}"/><w:family w:val="${family}"/><w:pitch w:val="${pitch}"/></w:font>`
    })
    .join('')}</w:fonts>`

export const settingsXml = (oddAndEven: boolean): string =>
  `${XML}<w:settings ${W}><w:zoom w:percent="100"/><w:bordersDoNotSurroundHeader/><w:bordersDoNotSurroundFooter/><w:defaultTabStop w:val="420"/>${oddAndEven ? '<w:evenAndOddHeaders/>' : ''}` +
  '<w:drawingGridVerticalSpacing w:val="156"/><w:noPunctuationKerning/><w:characterSpacingControl w:val="doNotCompress"/><w:compat><w:spaceForUL/><w:balanceSingleByteDoubleByteWidth/><w:doNotLeaveBackslashAlone/><w:ulTrailSpace/><w:doNotExpandShiftReturn/><w:useFELayout/>' +
  ['compatibilityMode:15', 'overrideTableStyleFontSizeAndJustification:1', 'enableOpenTypeFeatures:1', 'doNotFlipMirrorIndents:1']
    .map((setting) => setting.split(':'))
    .map(([name, value]) => `<w:compatSetting w:name="${name}" w:uri="http://schemas.microsoft.com/office/word" w:val="${value}"/>`)
    .join('') +
  '</w:compat><w:themeFontLang w:val="en-US" w:eastAsia="zh-CN"/><w:decimalSymbol w:val="."/><w:listSeparator w:val=","/></w:settings>'

/** The college is the author; no person, no machine, no time but the day of the paper. */
export const coreXml = (title: string, college: string, day: string): string =>
  `${XML}<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" xmlns:dcmitype="http://purl.org/dc/dcmitype/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"><dc:title>${escapeXml(title)}</dc:title><dc:creator>${escapeXml(college)}</dc:creator><cp:lastModifiedBy>${escapeXml(college)}</cp:lastModifiedBy><cp:revision>1</cp:revision>` +
  `<dcterms:created xsi:type="dcterms:W3CDTF">${day}T00:00:00Z</dcterms:created><dcterms:modified xsi:type="dcterms:W3CDTF">${day}T00:00:00Z</dcterms:modified><dc:language>zh-CN</dc:language></cp:coreProperties>`

export const customXml = (properties: Readonly<Record<string, string>>): string =>
  `${XML}<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/custom-properties" xmlns:vt="http://schemas.openxmlformats.org/officeDocument/2006/docPropsVTypes">${Object.entries(properties)
    .map(([name, value], i) => `<property fmtid="{D5CDD505-2E9C-101B-9397-08002B2CF9AE}" pid="${i + 2}" name="${escapeXml(name)}"><vt:lpwstr>${escapeXml(value)}</vt:lpwstr></property>`)
    .join('')}</Properties>`
