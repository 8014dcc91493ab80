import { QueryClientProvider } from '@tanstack/react-query'
import { createRoot } from 'react-dom/client'
import { answerCache } from './api/hooks.ts'
import { App } from './app.tsx'
import './look/tokens.css'
import './look/base.css'

const root = document.getElementById('root')
if (!root) throw new Error('the page has no root')
createRoot(root).render(
  <QueryClientProvider client={answerCache()}>
    <App />
  </QueryClientProvider>,
)
