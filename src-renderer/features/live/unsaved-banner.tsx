import type { RefusalCode, RefusalDetails } from '#contract/refusal.ts'
import { useJob } from '../../api/hooks.ts'
import { useWords } from '../../api/words.tsx'
import { Button } from '../../parts/button.tsx'
import { Icon } from '../../parts/icon.tsx'
import { useNotice } from '../../parts/notices.tsx'
import styles from './unsaved-banner.module.css'

export interface Unsaved {
  readonly refusal: { readonly code: RefusalCode; readonly details: RefusalDetails }
  readonly text: string
  readonly retry: () => void
}

/** Says that the last words are not on the disk, where they are instead, and what to do. It stays until they are saved. */
export function UnsavedBanner({ unsaved }: { unsaved: Unsaved }) {
  const { common, refusals } = useWords()
  const notify = useNotice()
  const copy = useJob('settings.copy')
  const saveText = useJob('settings.saveText')
  const { code, details } = unsaved.refusal
  const lost = code === 'notSavedNorKept'
  return (
    <div role="alert" className={styles.banner}>
      <Icon name="octagon-alert" size="20px" />
      <p>
        <b>{refusals[code](details)}</b>
      </p>
      <div className={styles.actions}>
        <Button
          icon="copy"
          onClick={async () => {
            const reply = await copy({ text: unsaved.text })
            if (reply.ok) notify(common.unsaved.copied)
          }}
        >
          {common.unsaved.copyText}
        </Button>
        {lost && (
          <Button icon="folder-open" onClick={() => void saveText({ text: unsaved.text })}>
            {common.unsaved.otherFolder}
          </Button>
        )}
        <Button look="first" onClick={unsaved.retry}>
          {common.retry}
        </Button>
      </div>
    </div>
  )
}
