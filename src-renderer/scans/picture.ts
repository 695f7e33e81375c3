/** A picture in shades of grey, row by row from the upper left, 0 black to 255 white. */
export interface GreyPicture {
  readonly width: number
  readonly height: number
  readonly data: Uint8Array
}

export interface Point {
  readonly x: number
  readonly y: number
}

/** RGBA, as a canvas has it, to grey. What is see-through is paper. */
export function greyOf(rgba: Uint8ClampedArray | Uint8Array, width: number, height: number): GreyPicture {
  const data = new Uint8Array(width * height)
  for (let i = 0, at = 0; i < data.length; i++, at += 4) {
    const grey = (rgba[at]! * 77 + rgba[at + 1]! * 150 + rgba[at + 2]! * 29) >> 8
    const alpha = rgba[at + 3]!
    data[i] = alpha === 255 ? grey : 255 - (((255 - grey) * alpha) >> 8)
  }
  return { width, height, data }
}

/** A part of a picture, cut at its edges, `scale` times as large; between dots the shade is mixed. */
export function cutOut(picture: GreyPicture, left: number, top: number, width: number, height: number, scale = 1): GreyPicture {
  const out = { width: Math.max(1, Math.floor(width * scale)), height: Math.max(1, Math.floor(height * scale)) }
  const data = new Uint8Array(out.width * out.height)
  for (let y = 0; y < out.height; y++) for (let x = 0; x < out.width; x++) data[y * out.width + x] = shadeAt(picture, left + x / scale, top + y / scale)
  return { ...out, data }
}

/** The shade between dots; outside of the picture is paper. */
export function shadeAt({ width, height, data }: GreyPicture, x: number, y: number): number {
  const left = Math.floor(x)
  const top = Math.floor(y)
  if (left < 0 || top < 0 || left >= width || top >= height) return 255
  const right = Math.min(left + 1, width - 1)
  const below = Math.min(top + 1, height - 1)
  const [across, down] = [x - left, y - top]
  const upper = data[top * width + left]! * (1 - across) + data[top * width + right]! * across
  const lower = data[below * width + left]! * (1 - across) + data[below * width + right]! * across
  return upper * (1 - down) + lower * down
}
