/** The QR code of a page in a photo or scan of it, wherever it lies and however the page is turned. */
import { decodeQR, type DecodeOpts } from 'qr/decode.js'
import { cutOut, type GreyPicture, type Point } from './picture.ts'

export interface FoundCode {
  readonly text: string
  /** Outer corners of the code in the picture: upper left, upper right, lower right, lower left as it is read. */
  readonly corners: readonly [Point, Point, Point, Point]
}

/** Beyond this many dots the code is large enough without enlarging; the corner of a small picture is tried at twice its size. */
const LARGE = 12_000_000
/** Parts of the page's sides that its header takes. */
const CORNER = { width: 0.35, height: 0.25 }

export function findCode(picture: GreyPicture): FoundCode | undefined {
  const found = decode(picture)
  if (found || picture.width * picture.height > LARGE) return found
  const width = Math.floor(picture.width * CORNER.width)
  const height = Math.floor(picture.height * CORNER.height)
  // Upper right first, where the header has it; the others for pages lying on their side or head.
  for (const [left, top] of [[picture.width - width, 0], [picture.width - width, picture.height - height], [0, picture.height - height], [0, 0]] as const) {
    const inCorner = decode(cutOut(picture, left, top, width, height, 2))
    if (inCorner) return { text: inCorner.text, corners: inCorner.corners.map(({ x, y }) => ({ x: left + x / 2, y: top + y / 2 })) as unknown as FoundCode['corners'] }
  }
  return undefined
}

function decode(picture: GreyPicture): FoundCode | undefined {
  let corners: FoundCode['corners'] | undefined
  const options: DecodeOpts = {
    format: 'I420',
    // Every attempt is made: whether a page is found must not depend on how busy the PC is.
    effort: 99,
    timeLimit: Infinity,
    pointsOnDetect: ({ bounds }, result) => {
      if (typeof result === 'string') corners = bounds
    }
  }
  try {
    const text = decodeQR(planar(picture), options)
    return corners && { text, corners }
  } catch {
    return undefined // the decoder throws where there is no code
  }
}

/** Grey with the empty colour planes that the decoder wants behind it; an odd last row or column is left out. */
function planar({ width, height, data }: GreyPicture): { width: number; height: number; data: Uint8Array } {
  const even = { width: width & ~1, height: height & ~1 }
  const size = even.width * even.height
  const planes = new Uint8Array(size + size / 2)
  for (let y = 0; y < even.height; y++) planes.set(data.subarray(y * width, y * width + even.width), y * even.width)
  return { ...even, data: planes }
}
