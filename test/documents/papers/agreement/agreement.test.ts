/** 培训服务协议: a whole contract, with what is known of the class in it and lines where nothing is. */
import { expect, test } from 'vitest'
import { demoClass, emptyClass } from '#support/word/classes.ts'
import { inThisOrder, shownPaper } from '#support/word/shown.ts'

const demo = demoClass()
const ARTICLES = ['第一条　培训时间和地点', '第二条　培训对象和人数', '第三条　教学安排', '第四条　食宿和交通', '第五条　费用和支付', '第六条　发票', '第七条　双方责任', '第八条　保密和个人信息保护', '第九条　变更和解除', '第十条　违约责任', '第十一条　争议解决', '第十二条　其他']

test('names both parties, and has its twelve articles in order before both sign', () => {
  const { text } = shownPaper(demo, 'agreement')
  expect(inThisOrder(text, ['协议编号：演示培协〔2026〕9号', '甲方（委托方）：演示省示范监狱管理局', '乙方（承办方）：演示省政法管理干部学院', ...ARTICLES, '甲方（盖章）：', '乙方（盖章）：'])).toBe(true)
  expect(text.match(/授权代表（签字）：/g)).toHaveLength(2)
})

test('says time, number, money in words and copies as the class has them', () => {
  const { text } = shownPaper(demo, 'agreement')
  for (const words of ['2026年11月23日14:00—20:00报到，2026年11月24日开班，2026年11月27日结业，2026年11月27日撤场，共5天。', '计划人数：36人', '人民币（大写）陆万壹仟伍佰贰拾元整（小写：61,520.00元）', '纳税人识别号：演示000000000000001', '本协议一式四份，双方各执两份，', '孟繁星，16400009113', '贺兰，16400009001']) expect(text).toContain(words)
  expect(text).not.toMatch(/附件|待报|undefined/)
  expect(shownPaper({ ...demo, agreements: [{ ...demo.agreements[0]!, copies: 3 }] }, 'agreement').text).toContain('本协议一式三份，甲方执＿＿份，乙方执＿＿份，')
})

test('a form other than an agreement lends it neither number nor copies', () => {
  const { text } = shownPaper({ ...demo, agreements: [{ id: 'a', form: '预（决）算单', number: '演示号', copies: 9 }] }, 'agreement')
  expect(text).toContain('协议编号：＿')
  expect(text).toContain('一式＿＿份')
  expect(text).not.toContain('演示号')
})

test('numbers of persons are covered below 办理', () => {
  const { text } = shownPaper(demo, 'agreement', { level: '内部' })
  expect(text).toContain('164****9113')
  expect(text).not.toMatch(/1640000/)
})

test('a blank one keeps every article, and lines to write on', () => {
  const { text, plan } = shownPaper(emptyClass(), 'agreement')
  expect(inThisOrder(text, ARTICLES)).toBe(true)
  expect(text.match(/＿{4,}/g)!.length).toBeGreaterThan(15)
  expect(text).not.toContain('零元')
  const last = plan.sections[0]!.pages.at(-1)!.placed
  expect(last.some(({ kind }) => kind === 'lines') && last.some(({ kind }) => kind === 'rows')).toBe(true)
})
