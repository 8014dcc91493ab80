import styles from './code.module.css'
import { Icon } from './icon.tsx'

/** A record's short code in the colour of its kind, with the kind's icon where there is one. */
export function Code({ children, colour = 'rekam', icon }: { children: string; colour?: string; icon?: string }) {
  return (
    <span className={`${styles.code} kind-${colour}`}>
      {icon && <Icon name={icon} />}
      {children}
    </span>
  )
}

/** A code that leads to its record. */
export function CodeLink({
  children,
  colour = 'rekam',
  label,
  onPress,
}: {
  children: string
  colour?: string
  label: string
  onPress: () => void
}) {
  return (
    <button type="button" className={`${styles.code} ${styles.link} kind-${colour}`} aria-label={label} onClick={onPress}>
      {children}
    </button>
  )
}
