import { type ReactNode, useLayoutEffect, useRef } from 'react'

interface ModalDialogProps {
  className: string
  /** The ID of its heading. */
  labelledBy: string
  /** A selector of what gets the focus first. */
  initialFocus: string
  onClose: () => void
  children: ReactNode
}

/** A modal dialog that is open as long as it is rendered. The browser keeps the focus in it. */
export function ModalDialog({
  className,
  labelledBy,
  initialFocus,
  onClose,
  children,
}: ModalDialogProps): ReactNode {
  const dialog = useRef<HTMLDialogElement>(null)
  useLayoutEffect(() => {
    const element = dialog.current
    element?.showModal()
    element?.querySelector<HTMLElement>(initialFocus)?.focus()
    // Before the element is removed: closing gives the focus back to where it was, removing does not.
    return () => element?.close()
  }, [initialFocus])
  return (
    <dialog
      ref={dialog}
      className={`editor-dialog ui ${className}`}
      aria-labelledby={labelledBy}
      onClose={onClose}
    >
      {children}
    </dialog>
  )
}
