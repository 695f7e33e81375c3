/** A part of a scan for a person to look at: drawn on a canvas, so that nothing of it is stored or fetched. */
import { styled } from '@mui/material/styles'
import { useEffect, useRef } from 'react'

/** Shades of grey, row by row. */
export interface Cut {
  readonly width: number
  readonly height: number
  readonly data: Uint8Array
}

export function PictureCut({ cut, label }: { cut: Cut; label: string }) {
  const canvas = useRef<HTMLCanvasElement>(null)
  useEffect(() => {
    const context = canvas.current?.getContext('2d')
    if (!context) return
    const image = context.createImageData(cut.width, cut.height)
    cut.data.forEach((shade, i) => image.data.set([shade, shade, shade, 255], i * 4))
    context.putImageData(image, 0, 0)
  }, [cut])
  return <Frame ref={canvas} width={cut.width} height={cut.height} role="img" aria-label={label} />
}

const Frame = styled('canvas')({ height: '2.75rem', width: 'auto', flex: 'none', border: '1px solid var(--line)', background: '#fff' })
