/**
 * 两边不一样: every field two PCs filled in differently, and what cannot be true at once although each PC alone was right.
 * Both values stand here until a person chooses one or types a third; every answer is one step to take back.
 */
import Button from '@mui/material/Button'
import { styled } from '@mui/material/styles'
import { useEffect, useRef } from 'react'
import type { Scalar } from '#domain/field.ts'
import { mergeAll } from '#store/answer-finding.ts'
import { deciding, settling, type OpenConflict } from '#store/conflicts.ts'
import { useClasses, useConflicts, useDesk } from '#store/live.ts'
import { save } from '#store/saving.ts'
import { EmptyState } from '#ui/empty-state.tsx'
import { ConflictItem } from './conflict-item.tsx'
import { FindingItem } from './finding-item.tsx'
import { alike, byClass, pairsOf, persons, wordOf } from './group-conflicts.ts'
import { placeHref } from './record-place.ts'
import { useFindings } from './use-findings.ts'
import { computerWords } from '../field-words.ts'

/** More than these at once help nobody, and make the page slow. */
const MOST_RECORDS = 50
const MOST_FINDINGS = 20

export function ConflictList() {
  const desk = useDesk()
  const classes = useClasses()
  const conflicts = useConflicts()
  const findings = useFindings()
  const place = useNextQuestion([...(conflicts ?? []), ...(findings ?? [])])
  if (!conflicts || !classes) return null
  if (!conflicts.length && !findings?.length) return findings ? <EmptyState sentence="两台电脑把同一项填得不一样，或者各录了同一个人，会列在这里，由您选定。现在没有。" /> : null
  const nameOf = (cls: string): string => classes.find((one) => one.id === cls)?.name ?? (cls === 'org' ? '学院设置' : cls)
  const own = desk.identity.device
  /** One batch of one class; the undo bar says how many it settled. */
  const settle = (cls: string, answers: readonly { question: OpenConflict; value: Scalar }[], label: string): void =>
    void save(desk, cls, answers.map(({ question, value }) => settling(question, value)), label, { why: 'resolve', tellNow: true })
  const settleBy = (device: string, questions: readonly OpenConflict[], name: string): void =>
    settle(questions[0]!.cls, wordOf(device, questions).map(({ question, side }) => ({ question, value: side.value })), `${questions.length} 处都用了${name}的`)
  return (
    <Page ref={place}>
      {byClass(conflicts).map(({ cls, count, records }) => {
        const ofClass = conflicts.filter((one) => one.cls === cls)
        return (
          <section key={cls} aria-label={`${nameOf(cls)}：两边不一样`}>
            <h2>{nameOf(cls)}<small>{count} 处</small></h2>
            {pairsOf(ofClass).map((pair) => (
              <p key={pair.devices.join()} className="pair">
                <span>{computerWords(pair.sides[0], own)}和{computerWords(pair.sides[1], own)}之间 {pair.questions.length} 处：</span>
                {pair.sides.map((side) => (
                  <Button key={side.device} size="small" variant="outlined" onClick={() => settleBy(side.device, pair.questions, computerWords(side, own))}>{`这 ${pair.questions.length} 处都用${computerWords(side, own)}的`}</Button>
                ))}
              </p>
            ))}
            {records.slice(0, MOST_RECORDS).map(({ key, tableLabel, title, questions }) => (
              <article key={key}>
                <h3>{tableLabel}{title ? `“${title}”` : ''}<a href={placeHref(questions[0]!)}>去看这一条</a></h3>
                <ul>
                  {questions.map((conflict) => {
                    const same = alike(conflict, ofClass)
                    return (
                      <ConflictItem key={conflict.field} conflict={conflict} alike={same.length}
                        onValue={(value) => settle(cls, [{ question: conflict, value }], `选定了${title ? `“${title}”的` : ''}${conflict.label}`)}
                        onDeletion={(keep) => void save(desk, cls, [deciding(conflict, keep)], `${keep ? '保留' : '删除'}${tableLabel}${title ? `“${title}”` : ''}`, { why: 'resolve', tellNow: true })}
                        onAlike={(side) => settleBy(side.device, same, computerWords(side, own))} />
                    )
                  })}
                </ul>
              </article>
            ))}
            {records.length > MOST_RECORDS ? <p>先列出 {MOST_RECORDS} 条，另有 {records.length - MOST_RECORDS} 条，选定以后接着列出。</p> : null}
          </section>
        )
      })}
      {findings?.length ? (
        <section aria-label="要核对的地方">
          <h2>要核对的地方<small>每台电脑单看都没有错，放在一起就对不上</small></h2>
          {persons(findings).map(([cls, pairs]) => (
            <p key={cls} className="pair">
              <span>{nameOf(cls)}有 {pairs.length} 对像是同一个人：</span>
              <Button size="small" variant="outlined" onClick={() => void mergeAll(desk, cls, pairs)}>{`这 ${pairs.length} 对都是同一个人，都保留先录的一条`}</Button>
            </p>
          ))}
          {findings.slice(0, MOST_FINDINGS).map((finding) => <FindingItem key={`${finding.cls} ${finding.code} ${finding.records.join()}`} finding={finding} className={nameOf(finding.cls)} />)}
          {findings.length > MOST_FINDINGS ? <p>先列出 {MOST_FINDINGS} 处，另有 {findings.length - MOST_FINDINGS} 处，处理以后接着列出。</p> : null}
        </section>
      ) : null}
    </Page>
  )
}

/** What is answered leaves the page, and the button pressed with it: the keyboard goes on with the question that follows. */
function useNextQuestion(questions: readonly unknown[]) {
  const place = useRef<HTMLDivElement>(null)
  const at = useRef(-1)
  useEffect(() => {
    const box = place.current
    if (!box) return
    const items = [...box.querySelectorAll('li, [data-finding]')]
    const lost = !document.activeElement || document.activeElement === document.body
    if (lost && at.current >= 0) items[Math.min(at.current, items.length - 1)]?.querySelector('button')?.focus()
    const remember = (event: FocusEvent): void => void (at.current = items.findIndex((item) => item.contains(event.target as Node)))
    box.addEventListener('focusin', remember)
    return () => box.removeEventListener('focusin', remember)
  }, [questions])
  return place
}

const Page = styled('div')({
  maxWidth: '56rem', paddingBottom: '4rem',
  section: { marginBottom: '2rem' },
  h2: { margin: '0 0 0.5rem', paddingBottom: '0.375rem', borderBottom: '1px solid var(--line)', fontSize: '1.0625rem', fontWeight: 600 },
  'h2 small': { marginLeft: '0.75rem' },
  small: { color: 'var(--muted)', fontSize: '0.875rem', fontWeight: 400 },
  '.pair': { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: '0.5rem', margin: '0.5rem 0' },
  article: { margin: '0.75rem 0', padding: '0.75rem 1.25rem', border: '1px solid var(--line)', borderRadius: 6, background: 'var(--raised)' },
  h3: { margin: 0, fontSize: '1rem', fontWeight: 600, overflowWrap: 'anywhere' },
  'h3 a': { marginLeft: '0.75rem', fontSize: '0.875rem', fontWeight: 400 },
  h4: { margin: 0, fontSize: '0.9375rem', fontWeight: 600 },
  ul: { listStyle: 'none', margin: 0, padding: 0 },
  li: { paddingTop: '0.625rem' },
  'li + li': { marginTop: '0.75rem', borderTop: '1px solid var(--line)' },
  p: { margin: '0.25rem 0 0.5rem' },
  '.base': { color: 'var(--muted)' },
  '.sides': { display: 'grid', gridTemplateColumns: 'repeat(auto-fit, minmax(min(100%, 16rem), 1fr))', gap: '0.75rem', marginBottom: '0.5rem' },
  '.sides > div': { display: 'flex', flexDirection: 'column', alignItems: 'flex-start', gap: '0.25rem', padding: '0.75rem', background: 'var(--amber-soft)', borderLeft: '3px solid var(--amber)', borderRadius: 4, minWidth: 0 },
  '.sides b': { fontWeight: 600, whiteSpace: 'pre-wrap', overflowWrap: 'anywhere' },
  '.choices': { display: 'flex', flexWrap: 'wrap', gap: '0.5rem' }
})
