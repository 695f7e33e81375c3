/** The page header in Word: the code as small text, and as a QR that floats behind it and moves nothing. */
import { Header, HorizontalPositionRelativeFrom, ImageRun, Paragraph as WordParagraph, TextRun, TextWrappingType, VerticalPositionRelativeFrom } from 'docx'
import type { Section } from '../paper.ts'
import { QR_ROOM, QR_SIZE, QR_TOP, qrLeft, qrModules } from './page-qr.ts'
import { pngOf } from './png.ts'

const EMU = 635 // in a twip
const PIXEL = 9525 // EMU in a pixel of docx
/** Dots for a module: programs soften a picture that they enlarge, and a QR must stay sharp at 600 dpi. */
const DOTS = 8

/** `number` is the drawing's: none may be used twice in a document. */
export function codeHeader(code: string, section: Section, number: number): Header {
  const size = (QR_SIZE * EMU) / PIXEL
  const qr = new ImageRun({
    type: 'png',
    data: pngOf(qrModules(code), DOTS),
    transformation: { width: size, height: size },
    altText: { id: String(number), name: `二维码${number}`, description: '二维码' },
    floating: {
      horizontalPosition: { relative: HorizontalPositionRelativeFrom.PAGE, offset: qrLeft(section) * EMU },
      verticalPosition: { relative: VerticalPositionRelativeFrom.PAGE, offset: QR_TOP * EMU },
      behindDocument: true,
      allowOverlap: true,
      wrap: { type: TextWrappingType.NONE }
    }
  })
  return new Header({ children: [new WordParagraph({ style: 'CodeMark', indent: { right: QR_ROOM }, children: [qr, new TextRun({ font: { hint: 'eastAsia' }, text: code })] })] })
}
