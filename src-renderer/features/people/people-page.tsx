export function PeoplePage({ cls }: { cls: string }) {
  return <p>{cls}</p>
}
