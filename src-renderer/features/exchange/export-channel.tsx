/** 去向: by which way the file leaves. 敏感班次 do not go by WeChat, encrypted or not. */
import { styled } from '@mui/material/styles'
import { FILE_CHANNELS, type FileChannel } from '#domain/paper-channel.ts'

interface ChannelProps {
  channel: FileChannel | undefined
  sensitive: boolean
  onChange(channel: FileChannel): void
}

export function ExportChannel({ channel, sensitive, onChange }: ChannelProps) {
  return (
    <Line role="radiogroup" aria-label="去向">
      <b>去向</b>
      {FILE_CHANNELS.map((way) => (
        <label key={way}>
          <input type="radio" name="exchange-channel" checked={channel === way} disabled={way === '微信' && sensitive} onChange={() => onChange(way)} />
          {way}
        </label>
      ))}
      {sensitive ? <small>有敏感班次，不能走微信。</small> : null}
    </Line>
  )
}

const Line = styled('div')({
  display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: '0.25rem 1rem',
  b: { fontWeight: 600 },
  label: { display: 'inline-flex', alignItems: 'center', gap: '0.375rem', cursor: 'pointer' },
  'label:has(:disabled)': { color: 'var(--muted)', cursor: 'not-allowed' },
  small: { fontSize: '0.875rem', color: 'var(--amber)' }
})
