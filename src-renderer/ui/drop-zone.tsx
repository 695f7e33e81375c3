/**
 * <DropZone sentence onFiles>: the whole window takes dropped files; the overlay says what will be done with them.
 * Renders nothing until files are dragged over the window. Only one may be mounted at a time.
 */
import { styled } from '@mui/material/styles'
import { useEffect, useEffectEvent, useState } from 'react'

export interface DropZoneProps {
  /** 松开鼠标，读入这份名单 */
  sentence: string
  onFiles(files: File[]): void
}

export function DropZone({ sentence, onFiles }: DropZoneProps) {
  const [over, setOver] = useState(false)
  const take = useEffectEvent((files: File[]) => onFiles(files))
  useEffect(() => {
    // dragenter and dragleave fire for every element passed; a depth count tells when the window itself is left.
    let depth = 0
    const hasFiles = (event: DragEvent) => event.dataTransfer?.types.includes('Files') === true
    const enter = (event: DragEvent) => {
      if (!hasFiles(event)) return
      event.preventDefault()
      depth += 1
      setOver(true)
    }
    const hover = (event: DragEvent) => {
      if (hasFiles(event)) event.preventDefault()
    }
    const leave = (event: DragEvent) => {
      if (!hasFiles(event)) return
      depth = Math.max(0, depth - 1)
      if (depth === 0) setOver(false)
    }
    const drop = (event: DragEvent) => {
      depth = 0
      setOver(false)
      const files = [...(event.dataTransfer?.files ?? [])]
      if (files.length === 0) return
      event.preventDefault()
      take(files)
    }
    window.addEventListener('dragenter', enter)
    window.addEventListener('dragover', hover)
    window.addEventListener('dragleave', leave)
    window.addEventListener('drop', drop)
    return () => {
      window.removeEventListener('dragenter', enter)
      window.removeEventListener('dragover', hover)
      window.removeEventListener('dragleave', leave)
      window.removeEventListener('drop', drop)
    }
  }, [])
  return over ? <Overlay role="status"><p>{sentence}</p></Overlay> : null
}

const Overlay = styled('div')({
  position: 'fixed', inset: 0, zIndex: 1400, display: 'grid', placeItems: 'center', background: 'var(--veil)', pointerEvents: 'none',
  p: {
    margin: 0, padding: '2rem 3rem', fontSize: '1.0625rem', fontWeight: 600, background: 'var(--raised)', color: 'var(--primary)',
    border: '2px dashed var(--primary)', borderRadius: 8
  }
})
