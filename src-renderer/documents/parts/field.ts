/** A page number as a complex field with its result written in; without one, viewers that do not compute show a gap. */
import { BuilderElement, TextRun, type XmlComponent } from 'docx'

const mark = (type: 'begin' | 'separate' | 'end'): BuilderElement<{ type: string }> => new BuilderElement({ name: 'w:fldChar', attributes: { type: { key: 'w:fldCharType', value: type } } })

export function field(instruction: 'PAGE' | 'SECTIONPAGES' | 'NUMPAGES', result: string): TextRun[] {
  const font = { hint: 'eastAsia' as const }
  // docx writes a plain string as text; its type only knows components.
  const words = ` ${instruction} ` as unknown as XmlComponent
  const text = new BuilderElement<{ space: string }>({ name: 'w:instrText', attributes: { space: { key: 'xml:space', value: 'preserve' } }, children: [words] })
  return [
    new TextRun({ font, children: [mark('begin')] }),
    new TextRun({ font, children: [text] }),
    new TextRun({ font, children: [mark('separate')] }),
    new TextRun({ font, text: result }),
    new TextRun({ font, children: [mark('end')] })
  ]
}
