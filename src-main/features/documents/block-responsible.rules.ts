/** What may say who answers for a block: the block itself, else the programme it is about. */
export interface Answering {
  readonly responsible: string
  readonly programme: { readonly chair: string; readonly group: string; readonly responsible: string } | undefined
}

/** Who answers for a block on paper: whoever was entered for it, else who leads the group of its programme, the group itself, or who answers for the programme. */
export function blockResponsible({ responsible, programme }: Answering): string {
  return responsible || programme?.chair || programme?.group || programme?.responsible || ''
}
