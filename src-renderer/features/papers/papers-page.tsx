export function PapersPage({ cls }: { cls: string }) {
  return <p>{cls}</p>
}
