export function TimetablePage({ cls }: { cls: string }) {
  return <p>{cls}</p>
}
