/** 导出去向: by which way and for whom, asked in place and remembered on this PC. */
import { styled } from '@mui/material/styles'
import { useState } from 'react'
import { PAPER_CHANNELS, type PaperChannel } from '#domain/paper-channel.ts'
import { unfitForGroup } from '#domain/paper-fitness.ts'
import type { ExportWay } from '#store/export-log.ts'
import { useDesk, useLocal } from '#store/live.ts'
import { Control } from '#ui/fields/field-frame.tsx'

const KEY = 'papers-way'

export interface AskedWay {
  readonly channel?: PaperChannel
  readonly recipient: string
  /** An export was pressed before anything was chosen. */
  readonly isMissing: boolean
  change(way: Partial<ExportWay>): void
  /** The way where one is chosen; else undefined, and the question shows itself. */
  ask(): ExportWay | undefined
}

export function useExportWay(): AskedWay {
  const { db } = useDesk()
  const stored = useLocal<Partial<ExportWay>>(KEY)
  // What was chosen a moment ago may still be on its way to the disk.
  const [chosen, setChosen] = useState<Partial<ExportWay>>({})
  const { channel, recipient = '' } = { ...stored, ...chosen }
  const [isMissing, setMissing] = useState(false)
  return {
    ...(channel && { channel }),
    recipient,
    isMissing: isMissing && !channel,
    change: (way) => {
      setChosen({ ...chosen, ...way })
      void db.local.put({ key: KEY, value: { ...(channel && { channel }), recipient, ...way } })
    },
    ask: () => {
      setMissing(!channel)
      return channel && { channel, recipient }
    }
  }
}

export function ExportWayLine({ way, sensitive }: { way: AskedWay; sensitive: boolean }) {
  const refused = way.channel === '微信' && sensitive ? unfitForGroup([], { sensitive }) : undefined
  return (
    <Line aria-label="导出去向" data-missing={way.isMissing || undefined}>
      <div className="channels" role="radiogroup" aria-label="导出去向">
        <span aria-hidden>去向</span>
        {PAPER_CHANNELS.map((channel) => (
          <label key={channel} data-checked={channel === way.channel || undefined}>
            <input type="radio" name="paper-channel" checked={channel === way.channel} onChange={() => way.change({ channel })} />
            {channel}
          </label>
        ))}
      </div>
      {way.isMissing ? <p role="alert">先选导出去向：微信群有的材料不能发。</p> : null}
      {refused ? <p role="alert">{refused}</p> : way.channel === '微信' ? <p>有身份证号、手机号、卡号、房号的材料不会导出。</p> : null}
      <Control aria-label="给谁" placeholder="给谁（记入导出记录，可不填）" defaultValue={way.recipient} key={way.recipient} maxLength={60} onBlur={(event) => event.target.value.trim() !== way.recipient && way.change({ recipient: event.target.value.trim() })} />
    </Line>
  )
}

const Line = styled('fieldset')({
  display: 'flex', flexDirection: 'column', gap: '0.375rem', margin: 0, padding: 0, border: 0, minWidth: 0,
  '.channels': { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: '0.25rem' },
  '.channels > span': { color: 'var(--muted)', marginRight: '0.25rem' },
  label: { position: 'relative', padding: '0.1875rem 0.625rem', border: '1px solid var(--line-strong)', borderRadius: 4, background: 'var(--raised)', cursor: 'pointer', lineHeight: 1.6, '&:hover': { background: 'var(--hover)' } },
  'label[data-checked]': { borderColor: 'var(--primary)', background: 'var(--primary-soft)', color: 'var(--primary)', fontWeight: 600 },
  'label:has(:focus-visible)': { outline: '2px solid var(--primary)', outlineOffset: 1 },
  'label input': { position: 'absolute', inset: 0, width: '100%', height: '100%', opacity: 0, margin: 0, cursor: 'pointer' },
  p: { margin: 0, fontSize: '0.875rem', lineHeight: 1.5, color: 'var(--amber)' },
  '&[data-missing] label': { borderColor: 'var(--amber)' }
})
