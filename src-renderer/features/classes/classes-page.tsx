/** 班次: every class of this PC, what runs now first. An empty desk offers to make one, or to look around with demo data. */
import Button from '@mui/material/Button'
import { styled } from '@mui/material/styles'
import { useState } from 'react'
import { dayOfInstant } from '#domain/calendar.ts'
import type { TrainingClass } from '#domain/training-class.ts'
import { useClasses, useDesk } from '#store/live.ts'
import { EmptyState } from '#ui/empty-state.tsx'
import { Control } from '#ui/fields/field-frame.tsx'
import { PageHeader } from '#ui/page-header.tsx'
import { ProgressPanel } from '#ui/progress-panel.tsx'
import { ClassList } from './class-list.tsx'
import { loadDemo } from './load-demo.ts'

export function ClassesPage() {
  const desk = useDesk()
  const classes = useClasses()
  const [query, setQuery] = useState('')
  const [loading, setLoading] = useState<{ current: number; total: number; name: string }>()
  if (!classes) return null
  const demo = async () => {
    try {
      await loadDemo(desk, (current, total, name) => setLoading({ current, total, name }))
    } finally {
      setLoading(undefined)
    }
  }
  if (loading) return <ProgressPanel doing="正在放入演示班次" current={loading.current} total={loading.total} unit="个" detail={loading.name} />
  if (!classes.length)
    return (
      <>
        <PageHeader title="班次" />
        <EmptyState
          sentence="这里放学院主办、承办的每一个培训班次。新建一个班次，从商定要素开始；也可以先用演示数据看看。"
          action={<Button variant="contained" href="#/new">新建班次</Button>}
          second={<><Button variant="outlined" href="#/enquiries">来电登记</Button><Button variant="outlined" onClick={() => void demo()}>用演示数据看看</Button></>}
        />
        <Foot>数据只存在这台电脑上，不连网。本程序不用于处理涉密信息，涉密事项请勿录入。</Foot>
      </>
    )
  const found = classes.filter((of) => matches(of, query))
  return (
    <>
      <PageHeader title="班次" action={<Button variant="contained" href="#/new">新建班次</Button>} more={<><Button variant="text" href="#/enquiries">来电登记</Button><Button variant="outlined" href="#/copy">新建自上期</Button></>} />
      {classes.length > 1 ? <Search><Control type="search" aria-label="查找班次" placeholder="按名称、主办单位、负责人、地点查找" value={query} onChange={(event) => setQuery(event.target.value)} /></Search> : null}
      {found.length ? <ClassList classes={found} today={dayOfInstant(desk.now())} opened={query.trim() !== ''} /> : <EmptyState sentence={`没有找到“${query.trim()}”的班次。`} action={<Button variant="outlined" onClick={() => setQuery('')}>看全部班次</Button>} />}
    </>
  )
}

/** Every word typed must occur somewhere. */
function matches(of: TrainingClass, query: string): boolean {
  const text = [of.name, of.code, of.sponsor, of.leaderName, of.place, of.hostMode].join(' ').toLowerCase()
  return query.toLowerCase().split(/\s+/).every((word) => text.includes(word))
}

const Search = styled('div')({ maxWidth: '24rem', marginBottom: '0.75rem' })
const Foot = styled('p')({ textAlign: 'center', color: 'var(--muted)', fontSize: '0.875rem' })
