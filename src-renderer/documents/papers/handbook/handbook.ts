/** 学员手册 (第八条（一）): cover, contents, ten chapters; the contents name the pages on which the plan puts each. */
import type { ClassSnapshot } from '#domain/snapshot.ts'
import type { Section } from '#documents/paper.ts'
import type { PaperMaker, PaperOptions } from '#documents/paper-maker.ts'
import { coverSection } from '#documents/parts/cover.ts'
import { planSection } from '#documents/parts/page-plan.ts'
import { dayRange } from '#documents/parts/phrases.ts'
import { chapterSection, contentsTable, type Chapter } from './chapter.ts'
import { classAndPeople, groups, letter, timetableChapter } from './chapters-of-class.ts'
import { dailyLife, evaluation, notes, rules, safety } from './chapters-of-stay.ts'

export const handbook: PaperMaker = (snapshot, options) => {
  const { class: own, college } = snapshot
  const chapters = chaptersOf(snapshot, options)
  const sections = chapters.map(chapterSection)
  const lengths = sections.map((section) => planSection(section).pages.length)
  // Cover and contents are a page each, whatever stands in them.
  const first = 3
  const entries = chapters.map(({ title }, i) => ({ title, page: first + lengths.slice(0, i).reduce((sum, pages) => sum + pages, 0) }))
  const contents: Section = chapterSection({ title: '目　录', blocks: [contentsTable(entries)] })
  const cover = coverSection(own.name, '学员手册', [['主办单位', own.sponsor], ['承办单位', college.name], ['培训时间', dayRange(own)], ['姓名', '']])
  return [{ sections: [cover, contents, ...sections] }]
}

const NUMBERS = '一二三四五六七八九十'

function chaptersOf(snapshot: ClassSnapshot, { college }: PaperOptions): Chapter[] {
  const chapters: Chapter[] = [
    { title: '致学员', blocks: letter(snapshot) },
    { title: '班次简介与组织机构', blocks: classAndPeople(snapshot) },
    { title: '课程表', blocks: timetableChapter(snapshot) },
    { title: '学员管理规定摘要', blocks: rules(snapshot, college) },
    { title: '作息、就餐、住宿和服务', blocks: dailyLife(snapshot) },
    { title: '分组名单', blocks: groups(snapshot) },
    { title: '应急电话与安全', blocks: safety(snapshot, college) },
    { title: '评估说明', blocks: evaluation() },
    { title: '学习记录', blocks: notes() }
  ]
  return chapters.map((chapter, i) => ({ ...chapter, title: `${NUMBERS[i]}、${chapter.title}` }))
}
