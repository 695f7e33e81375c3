/** The bar that says this PC's clock went back. It goes away by itself when the clock is right again. */
import Button from '@mui/material/Button'
import { useEffect, useState } from 'react'
import { aboutSpan } from '#domain/span-words.ts'
import { behindMs, confirmClock, lastMoment } from '#store/clock-watch.ts'
import { useDesk } from '#store/live.ts'
import { NoticeBar } from '#ui/notice-bar.tsx'

const EVERY_MS = 10_000

export function ClockNotice() {
  const desk = useDesk()
  const [behind, setBehind] = useState(0)
  const [answers, setAnswers] = useState(0)
  useEffect(() => {
    let timer: ReturnType<typeof setInterval> | undefined
    let left = false
    // As it stood at the start: what is written meanwhile is stamped after it, whatever the clock says.
    void lastMoment(desk).then((last) => {
      const look = (): void => setBehind(behindMs(desk.now(), last))
      if (left) return
      look()
      timer = setInterval(look, EVERY_MS)
    })
    return () => {
      left = true
      clearInterval(timer)
    }
  }, [desk, answers])
  if (!behind) return null
  return <NoticeBar tone="reason" happened={`这台电脑现在的时间，比上一次使用时还早了约 ${aboutSpan(behind)}。`} safe="数据都在，可以照常使用。" todo="请核对屏幕右下角的日期和时间；改对以后，这条提示会自己收起。" actions={<Button size="small" onClick={() => void confirmClock(desk).then(() => setAnswers(answers + 1))}>时间是对的</Button>} />
}
