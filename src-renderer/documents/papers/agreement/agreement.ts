/**
 * 培训服务协议, the 书面协议 of 第六条（二）: a contract of two parties in the typography of 公文. What the class knows stands in
 * it, what nobody knows yet is a line to write on; a college may set its own wording by a template.
 */
import type { Agreement } from '#domain/agreement.ts'
import { daysBetween, longDate } from '#domain/calendar.ts'
import { amountInFigures, amountInWords } from '#domain/money/amount-in-words.ts'
import { plannedSum } from '#domain/money/settlement-sum.ts'
import type { ClassSnapshot } from '#domain/snapshot.ts'
import { mm, OFFICIAL_LINE, OFFICIAL_MARGIN } from '#documents/house.ts'
import { fittedCell, paragraph, type Block, type Cell, type Paragraph, type Section, type Table } from '#documents/paper.ts'
import type { PaperMaker, PaperOptions } from '#documents/paper-maker.ts'
import { BLANK_DAY, TO_WRITE } from '#documents/parts/form.ts'
import { bodyWidth } from '#documents/parts/page-plan.ts'
import { levelOf, shownPhone } from '#documents/parts/person-words.ts'
import { clockRange, withoutAttachments } from '#documents/parts/phrases.ts'
import { blankLine } from '#documents/parts/sign-off.ts'
import { titleLines } from '#documents/parts/title-lines.ts'

const FRAME: Section = { landscape: false, margin: OFFICIAL_MARGIN, footer: 'official', blocks: [] }
const WIDTH = 156
/** A name may take two lines. */
const SIGNING_LINES = 9
/** 一式四份 */
const NUMERALS = '零一二三四五六七八九十'

/** The first 书面协议; a later one is a 补充协议, which has words of its own. */
export const agreement: PaperMaker = (snapshot, options) => [{ sections: [{ ...FRAME, blocks: contract(snapshot, snapshot.agreements.find(({ form }) => form === '书面协议'), options) }] }]

function contract(snapshot: ClassSnapshot, signed: Agreement | undefined, options: PaperOptions): Block[] {
  const { class: own, college } = snapshot
  const contact = [own.sponsorContact, shownPhone({ phone: own.sponsorPhone }, levelOf('agreement', options))].filter(Boolean).join('，')
  const leader = [own.leaderName, shownPhone({ phone: own.leaderPhone }, levelOf('agreement', options))].filter(Boolean).join('，')
  return [
    ...titleLines(own.name, signed?.title ?? '培训服务协议', bodyWidth(FRAME)).map((line) => paragraph('Title', line, { keepNext: true, keepLines: true })),
    paragraph('OfficialFlush', `协议编号：${signed?.number ?? TO_WRITE}`, { align: 'center' }),
    blankLine(),
    party('甲方（委托方）', own.sponsor),
    party('乙方（承办方）', college.name),
    text(`甲方委托乙方承办${own.name}（以下简称“本班次”）。双方本着平等自愿、诚实信用的原则，协商一致，订立本协议。`),
    ...clauses(snapshot, contact, leader),
    article('第十二条　其他'),
    ...numberedTexts([
      '本协议未尽事宜，由双方协商签订补充协议，补充协议与本协议具有同等效力。',
      '经双方签字的预算单、实施方案、数据确认单是本协议的组成部分。'
    ]),
    { ...text(`3.${copiesWords(signed?.copies)}自双方签字并加盖印章之日起生效。`), keepNext: true, keepLines: true },
    blankLine(true),
    parties(snapshot)
  ]
}

function clauses({ class: own, budget }: ClassSnapshot, contact: string, leader: string): Block[] {
  const total = plannedSum(budget)
  const sum = budget.length ? `人民币（大写）${amountInWords(total)}（小写：${amountInFigures(total)}元）` : `人民币（大写）${TO_WRITE}（小写：${TO_WRITE}元）`
  return [
    article('第一条　培训时间和地点'),
    ...numberedTexts([timeWords(own), `培训地点：${own.place ?? TO_WRITE}。`]),
    article('第二条　培训对象和人数'),
    ...numberedTexts([
      `培训对象：${sentence(own.audience)}`,
      `计划人数：${own.plannedCount ?? '＿＿＿＿'}人。甲方在报到前向乙方提供参训人员名单；人数有变动的，及时告知乙方，以双方确认的实到人数为准。`
    ]),
    article('第三条　教学安排'),
    ...numberedTexts([
      `日程：${sentence(withoutAttachments(own.schedule ?? ''))}`,
      `教学：${sentence(own.teaching)}`,
      `学习：${sentence(own.learning)}`,
      `研讨：${sentence(own.research)}`,
      '课程和授课教师以双方商定的实施方案、课程表为准。乙方对授课教师和课件讲义进行政治和意识形态审核。'
    ]),
    article('第四条　食宿和交通'),
    ...numberedTexts([`用餐：${sentence(own.meals)}`, `住宿：${sentence(own.lodging)}`, `交通：${sentence(own.transport)}`]),
    article('第五条　费用和支付'),
    ...numberedTexts([
      `预算标准：${sentence(own.budgetStandard)}`,
      `本班次费用预算合计${sum}，各科目见预算单。`,
      '班次结束前，双方对住宿、用餐、会场使用和其他活动的数量书面确认，共同签字；费用按照确认的数量和本协议约定的标准据实决算。',
      `甲方自收到决算单和发票之日起＿＿＿＿日内，将款项汇入乙方账户。户名：${TO_WRITE}；开户行：${TO_WRITE}；账号：${TO_WRITE}。`
    ]),
    article('第六条　发票'),
    text(sentence(own.invoice)),
    article('第七条　双方责任'),
    ...numberedTexts([
      `甲方负责组织参训人员按时报到，教育参训人员遵守学员管理规定，派员与乙方共同做好班次管理。联系人：${contact || TO_WRITE}。`,
      `乙方负责本班次的教学组织、学员服务和后勤保障，落实食品、消防、校园和公共卫生安全措施，指定专人负责。项目负责人：${leader || TO_WRITE}。`,
      '培训期间发生突发情况，双方及时相互通报，共同处置。'
    ]),
    article('第八条　保密和个人信息保护'),
    ...numberedTexts([
      '双方对订立和履行本协议中知悉的工作信息负有保密责任；国家秘密不得进入课堂、培训资料和工作群。',
      '甲方提供的参训人员个人信息，乙方只用于本班次的报到、住宿、用餐、考勤、结业证书和归档，采取必要的保护措施，不得向无关人员提供；保存期满按规定删除。'
    ]),
    article('第九条　变更和解除'),
    ...numberedTexts([
      '需要变更时间、地点、人数、课程或者费用标准的，提出方及时书面通知对方，经双方协商一致后执行；超出常规标准的事项，另行书面确认。',
      '因不可抗力或者上级部署调整不能举办的，双方均不承担违约责任，已经实际发生的费用由双方协商处理。'
    ]),
    article('第十条　违约责任'),
    text('一方不履行或者不完全履行本协议，给对方造成损失的，依法承担相应责任。'),
    article('第十一条　争议解决'),
    text('履行本协议发生争议的，由双方协商解决；协商不成的，可以依法向有管辖权的人民法院提起诉讼。')
  ]
}

const article = (words: string): Paragraph => paragraph('Heading1', words, { keepNext: true, keepLines: true })
const text = (words: string): Paragraph => paragraph('OfficialText', words)
const numberedTexts = (texts: readonly string[]): Paragraph[] => texts.map((words, i) => text(`${i + 1}.${words}`))
const party = (label: string, name: string): Paragraph => paragraph('OfficialFlush', [{ text: `${label}：`, face: 'hei' }, { text: name }], { indentLeft: 640 + 8 * 320, hanging: 8 * 320 })
/** Several lines of a field are one clause. */
const sentence = (words: string | undefined): string => (words?.trim() ? words.trim().replaceAll('\n', '').replace(/[。.]*$/, '。') : `${TO_WRITE}。`)

function timeWords(own: ClassSnapshot['class']): string {
  const day = (date: string | undefined): string => (date ? longDate(date) : BLANK_DAY)
  const days = own.arriveOn && own.withdrawOn ? `，共${daysBetween(own.arriveOn, own.withdrawOn) + 1}天` : ''
  return `培训时间：${day(own.arriveOn)}${clockRange(own.arriveFrom, own.arriveTo)}报到，${day(own.openOn)}开班，${day(own.closeOn)}结业，${day(own.withdrawOn)}撤场${days}。`
}

/** 本协议一式四份，双方各执两份， */
function copiesWords(copies: number | undefined): string {
  const numeral = (count: number): string => (count === 2 ? '两' : (NUMERALS[count] ?? String(count)))
  if (!copies) return '本协议一式＿＿份，甲方执＿＿份，乙方执＿＿份，'
  return `本协议一式${numeral(copies)}份，${copies % 2 === 0 ? `双方各执${numeral(copies / 2)}份` : '甲方执＿＿份，乙方执＿＿份'}，`
}

/** Side by side without lines, with room for both seals. */
function parties({ class: own, college }: ClassSnapshot): Table {
  const width = Math.floor(mm(WIDTH) / 2)
  const height = SIGNING_LINES * OFFICIAL_LINE
  const side = (label: string, name: string): Cell => fittedCell([`${label}（盖章）：`, name, '', '', '法定代表人或者', '授权代表（签字）：', '', BLANK_DAY].join('\n'), width, height, { style: 'OfficialFlush', borders: 'none', valign: 'top' })
  return { kind: 'table', widths: [width, width], head: [], rows: [{ height, cells: [side('甲方', own.sponsor), side('乙方', college.name)] }] }
}
