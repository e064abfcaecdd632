/** Which parameters of a route may be left out: its schemas say it, @nestjs/swagger does not ask them. */
import type { INestApplication } from '@nestjs/common';
import { ROUTE_ARGS_METADATA } from '@nestjs/common/constants.js';
import { ModulesContainer } from '@nestjs/core';
import type { z } from 'zod';

interface Argument {
  data?: unknown;
  schema?: z.ZodType;
}

/** As `draft.all/after`: the operation, as `idOf` names it, and the parameter. */
export function leftOut(app: INestApplication, idOf: (controller: string, method: string) => string): Set<string> {
  const controllers = [...app.get(ModulesContainer).values()]
    .flatMap((module) => [...module.controllers.values()])
    .flatMap(({ metatype }) => (typeof metatype === 'function' ? [metatype] : []));
  return new Set(
    controllers.flatMap((controller) =>
      Object.getOwnPropertyNames(controller.prototype).flatMap((method) => {
        const found = Reflect.getMetadata(ROUTE_ARGS_METADATA, controller, method) as
          Record<string, Argument> | undefined;
        return Object.values(found ?? {})
          .filter(({ data, schema }) => typeof data === 'string' && schema?.safeParse(undefined).success)
          .map(({ data }) => `${idOf(controller.name, method)}/${data as string}`);
      }),
    ),
  );
}
