import type { Db } from '../../database/db.ts'

export interface TemplateRow {
  readonly id: string
  readonly seriesId: string
  readonly title: string
  readonly content: string
}

/** Own templates by their titles. */
export function ownTemplates(db: Db): TemplateRow[] {
  return db.all('SELECT id, seriesId, title, content FROM template WHERE deletedAt IS NULL ORDER BY title COLLATE NOCASE, id')
}

export function templateById(db: Db, id: string): TemplateRow | undefined {
  return db.get('SELECT id, seriesId, title, content FROM template WHERE id = :id AND deletedAt IS NULL', { id })
}

export function titleIsTaken(db: Db, title: string, exceptId = ''): boolean {
  return (
    db.get('SELECT 1 AS taken FROM template WHERE title = :title COLLATE NOCASE AND id <> :exceptId AND deletedAt IS NULL', {
      title,
      exceptId,
    }) !== undefined
  )
}

export function insertTemplate(db: Db, row: TemplateRow & { createdAt: number }): void {
  db.run('INSERT INTO template (id, seriesId, title, content, createdAt) VALUES (:id, :seriesId, :title, :content, :createdAt)', {
    ...row,
  })
}

export function renameTemplate(db: Db, id: string, title: string): void {
  db.run('UPDATE template SET title = :title WHERE id = :id', { id, title })
}

export function binTemplate(db: Db, id: string, at: number): void {
  db.run('UPDATE template SET deletedAt = :at WHERE id = :id', { id, at })
}
