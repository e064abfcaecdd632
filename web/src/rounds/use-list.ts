import { queries } from '../api/client.ts';

/** A list of a round by its id, with its category and stage in words, and the cases it decides on. */
export function useList(round: string, id: string) {
  const path = { params: { path: { id: round } } };
  const there = { enabled: round !== '' };
  const lists = queries.useQuery('get', '/api/v1/rounds/{id}/lists', path, there);
  const about = queries.useQuery('get', '/api/v1/rounds/{id}/programme', path, { ...there, staleTime: Infinity });
  const list = lists.data?.rows.find((each) => each.id === id);
  const stage = about.data?.stages.find((each) => each.id === list?.stage);
  const category = about.data?.categories.find(({ code }) => code === list?.category);
  return { lists, list, stage, category, title: about.data?.title };
}
