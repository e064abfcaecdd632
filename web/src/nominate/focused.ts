import { useEffect } from 'react';

/** On a phone a form has the screen to itself: bar and menu go, its own head and act bar stay. */
export function useFocused(): void {
  useEffect(() => {
    document.documentElement.classList.add('focused');
    return () => document.documentElement.classList.remove('focused');
  }, []);
}
