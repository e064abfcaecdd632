/** Sends a filled sheet: tried first, then kept, all or nothing; or answered by the sheet itself with its faults marked. */
import { api, type Problem } from '../../api/client.ts';
import type { Language } from '../../language/language.ts';

export interface SheetFault {
  row: number;
  column: string;
  cell: string;
  code: string;
  message: string;
}

export interface Imported {
  imported: number;
  incomplete: number;
}

export interface Faulty extends Problem {
  errors: never[];
  count: number;
}

interface Sheet {
  round: string;
  category: string;
  language: Language;
  file: File;
}

const bodyOf = (file: File): FormData => {
  const form = new FormData();
  form.append('file', file, file.name);
  return form;
};

export async function sendSheet({ round, category, language, file }: Sheet, dryRun: boolean) {
  return api
    .POST('/api/v1/rounds/{id}/imports', {
      params: { path: { id: round }, query: { category, language, dryRun: dryRun ? 'true' : 'false' } },
      body: bodyOf(file) as never,
      bodySerializer: (body: unknown) => body as FormData,
    })
    .catch((fault: unknown) => ({ data: undefined, error: fault }));
}

/** The same sheet, its faulty cells coloured and explained: what the server answers instead of a problem. */
export async function markedSheet({ round, category, language, file }: Sheet): Promise<Blob | undefined> {
  let copy: Response | undefined;
  await api
    .POST('/api/v1/rounds/{id}/imports', {
      params: { path: { id: round }, query: { category, language, dryRun: 'true', marked: 'true' } },
      body: bodyOf(file) as never,
      bodySerializer: (body: unknown) => body as FormData,
      // The client reads refusals as text; this one is a workbook.
      fetch: async (request: Request) => {
        const answer = await fetch(request);
        copy = answer.clone();
        return answer;
      },
    })
    .catch(() => undefined);
  return copy?.headers.get('content-type')?.includes('spreadsheet') ? copy.blob() : undefined;
}

export function download(content: Blob, name: string): void {
  const url = URL.createObjectURL(content);
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(url), 10_000);
}
