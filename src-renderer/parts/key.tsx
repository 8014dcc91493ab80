import styles from './key.module.css'

/** A key cap: which key does this. */
export function Key({ children }: { children: string }) {
  return <kbd className={styles.key}>{children}</kbd>
}
