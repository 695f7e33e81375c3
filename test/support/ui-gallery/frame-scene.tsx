import CalendarMonth from '@mui/icons-material/CalendarMonthOutlined'
import Folder from '@mui/icons-material/FolderOutlined'
import Home from '@mui/icons-material/HomeOutlined'
import School from '@mui/icons-material/SchoolOutlined'
import Settings from '@mui/icons-material/SettingsOutlined'
import SwapHoriz from '@mui/icons-material/SwapHorizOutlined'
import Button from '@mui/material/Button'
import { useState } from 'react'
import { AppFrame } from '#ui/app-frame.tsx'
import { PageHeader } from '#ui/page-header.tsx'
import { SearchBox } from '#ui/search-box.tsx'
import { SidePanel, TodoEntry } from '#ui/side-panel.tsx'
import { TabsLine } from '#ui/tabs-line.tsx'
import { RosterScene } from './grid-scenes.tsx'

const RAIL = [
  { key: 'desk', title: '工作台', icon: <Home />, href: '#/', count: 3 }, { key: 'classes', title: '班次', icon: <School />, href: '#/classes' },
  { key: 'calendar', title: '日历', icon: <CalendarMonth />, href: '#/calendar' }, { key: 'files', title: '文件', icon: <Folder />, href: '#/files' },
  { key: 'exchange', title: '交换', icon: <SwapHoriz />, href: '#/exchange' }, { key: 'settings', title: '设置', icon: <Settings />, href: '#/settings' }
]
const TABS = ['概况', '方案', '人员', '学员', '课程表', '签到', '住宿', '日常数据', '评估', '决算', '移交', '档案', '历史'].map((title) => ({ key: title, title, href: `#/classes/3/${title}`, count: title === '学员' ? 2 : 0 }))
const FOUND = [{ id: '1', title: '第3期监狱警察培训班', detail: '11月23日至27日', group: '班次' }, { id: '2', title: '王秀英', detail: '演示省女子监狱', group: '学员' }, { id: '3', title: '王雪', detail: '演示市第一监狱', group: '学员' }]

export function FrameScene() {
  const [folded, setFolded] = useState(false)
  const [panelFolded, setPanelFolded] = useState(location.hash.includes('nopanel'))
  const [query, setQuery] = useState('')
  return (
    <AppFrame rail={RAIL} currentKey="classes" railFolded={folded} onFoldRail={setFolded}
      place={[{ title: '班次', href: '#/classes' }, { title: '第3期监狱警察培训班', href: '#/classes/3' }, { title: '学员' }]}
      search={<SearchBox query={query} onQuery={setQuery} results={FOUND.filter((f) => f.title.includes(query))} onPick={(id) => window.given.push({ picked: id })} />}
      saved={{ kind: 'saved', at: '10:32' }} seat={<Button variant="text" color="inherit">王琳 · 项目负责人</Button>}
      panel={
        <SidePanel title="待办" count={3} folded={panelFolded} onFold={setPanelFolded}>
          <TodoEntry sentence="还差财务后勤处的参与人，报到前要定下来（第五条）" who="王琳" by="11月22日前" clause="R5.b" tone="forbidden" onGo={() => undefined} />
          <TodoEntry sentence="签认日期晚于撤场，请写明原因" who="李雪" by="12月3日前" clause="R8.9" tone="reason" goLabel="写原因" onGo={() => undefined} />
          <TodoEntry sentence="课程表还有两个半天没有排课" who="王琳" by="11月20日前" onGo={() => undefined} />
        </SidePanel>
      }>
      <PageHeader title="第3期监狱警察培训班" facts={['2026年11月23日至27日', '东校区三号楼', '应到 48 人，已报到 40 人']} action={<Button variant="contained">导出签到表</Button>} more={<Button variant="outlined">导入名单</Button>}
        below={<TabsLine label="班次的各项工作" tabs={TABS} currentKey="学员" />} />
      <RosterScene />
    </AppFrame>
  )
}
