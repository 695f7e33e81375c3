/** The bytes of a photo or scan as a grey picture, decoded by the browser off the screen's thread. Nothing of it is kept. */
import { greyOf, type GreyPicture } from '#scans/picture.ts'
import { isCutShort, pictureSize } from '#scans/picture-size.ts'

export interface RefusedPicture {
  readonly tag: 'refused'
  /** One sentence for a person. */
  readonly sentence: string
}

/** Bytes and dots: more is no page of a scanner, and would take the memory of the PC. */
const MOST_BYTES = 50 * 1024 * 1024
const MOST_DOTS = 60_000_000

const INCOMPLETE = '这张图片不完整，没有读入；请重新扫描或者重新拷贝一份。'

const refused = (sentence: string): RefusedPicture => ({ tag: 'refused', sentence })

export async function greyPicture(bytes: Uint8Array): Promise<RefusedPicture | { readonly tag: 'picture'; readonly picture: GreyPicture }> {
  if (bytes.length === 0) return refused('这个文件是空的，请重新扫描或者拍照。')
  if (bytes.length > MOST_BYTES) return refused('这张图片超过 50 MB，没有读入；请用每英寸 200 到 300 点重新扫描。')
  const size = pictureSize(bytes)
  if (!size) return refused('这不是 PNG 或 JPEG 图片，没有读入；请把扫描件存成图片再拖进来。')
  if (size.width * size.height > MOST_DOTS) return refused('这张图片太大，没有读入；请用每英寸 200 到 300 点重新扫描。')
  if (isCutShort(bytes)) return refused(INCOMPLETE)
  let bitmap: ImageBitmap
  try {
    bitmap = await createImageBitmap(new Blob([bytes as Uint8Array<ArrayBuffer>], { type: `image/${size.kind}` }))
  } catch {
    return refused(INCOMPLETE)
  }
  const { width, height } = bitmap
  const context = new OffscreenCanvas(width, height).getContext('2d', { willReadFrequently: true })!
  context.drawImage(bitmap, 0, 0)
  bitmap.close()
  return { tag: 'picture', picture: greyOf(context.getImageData(0, 0, width, height).data, width, height) }
}
