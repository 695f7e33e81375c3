/** 给哪些电脑: one, several, or all of a campus. None: for a new PC, or for anybody. */
import Checkbox from '@mui/material/Checkbox'
import FormControlLabel from '@mui/material/FormControlLabel'
import { styled } from '@mui/material/styles'
import type { Receiving } from '#store/live-peers.ts'
import { TrustMark } from './trust-mark.tsx'

interface RecipientsProps {
  pcs: readonly Receiving[]
  picked: ReadonlySet<string>
  onPick(picked: ReadonlySet<string>): void
}

export function ExportRecipients({ pcs, picked, onPick }: RecipientsProps) {
  const campuses = [...new Set(pcs.map(({ campus }) => campus))]
  const set = (devices: readonly string[], on: boolean): void => {
    const next = new Set(picked)
    for (const device of devices) if (on) next.add(device)
    else next.delete(device)
    onPick(next)
  }
  return (
    <Group role="group" aria-label="给哪些电脑">
      <b>给哪些电脑</b>
      <div>
        {campuses.map((campus) => {
          const here = pcs.filter((pc) => pc.campus === campus)
          const devices = here.map(({ device }) => device)
          const count = devices.filter((device) => picked.has(device)).length
          return (
            <div key={campus} className="campus">
              {campus && here.length > 1 ? <FormControlLabel control={<Checkbox checked={count === here.length} indeterminate={count > 0 && count < here.length} onChange={(_, on) => set(devices, on)} />} label={`${campus}的全部 ${here.length} 台`} /> : null}
              {here.map((pc) => (
                <FormControlLabel key={pc.device} className={campus && here.length > 1 ? 'within' : undefined} control={<Checkbox checked={picked.has(pc.device)} onChange={(_, on) => set([pc.device], on)} />}
                  label={<>{pc.computer}{pc.person ? `（${pc.person}）` : ''}<TrustMark trust={pc.trust} />{pc.hasKey ? null : <small>还没有告诉本机怎样给它加密，要口令</small>}</>} />
              ))}
            </div>
          )
        })}
      </div>
      <small>{picked.size ? '只带它们还没有的内容。' : '没有选：带上全部内容，新电脑和没列出的电脑都能导入。'}</small>
    </Group>
  )
}

const Group = styled('div')({
  display: 'flex', flexDirection: 'column', gap: '0.25rem',
  b: { fontWeight: 600 },
  '> div': { maxHeight: '14rem', overflowY: 'auto', paddingLeft: '0.4375rem', marginLeft: '-0.4375rem' },
  '.campus': { display: 'flex', flexDirection: 'column' },
  '.within': { marginLeft: '1rem' },
  '.MuiFormControlLabel-label': { overflowWrap: 'anywhere' },
  '.MuiFormControlLabel-label > span': { marginLeft: '0.5rem' },
  small: { fontSize: '0.875rem', color: 'var(--muted)' },
  '.MuiFormControlLabel-label > small': { marginLeft: '0.5rem' }
})
