# The service and its workers in one image; compose.yaml says how they go together.
# With LibreOffice, for pages of Word files and reports as PDF: docker build --build-arg LIBREOFFICE=yes .

FROM node:24-slim AS pages
WORKDIR /app
COPY package.json package-lock.json .npmrc ./
RUN npm ci --omit=dev --no-audit --no-fund
COPY src src
RUN npm run --silent build

FROM node:24-slim
ARG LIBREOFFICE=no
RUN if [ "$LIBREOFFICE" = yes ]; then \
      apt-get update -qq \
      && apt-get install -y -qq --no-install-recommends libreoffice-writer-nogui fonts-liberation fonts-crosextra-carlito fonts-crosextra-caladea \
      && rm -rf /var/lib/apt/lists/*; \
    fi
WORKDIR /app
COPY package.json package-lock.json .npmrc ./
# What is optional builds pages, and the image's own Node runs them.
RUN npm ci --omit=dev --omit=optional --no-audit --no-fund && npm cache clean --force
COPY src src
COPY prompts prompts
COPY evals evals
COPY --from=pages /app/dist dist
RUN mkdir /data && chown node:node /data
ENV NODE_ENV=production ECQ_DATA=/data
VOLUME /data
USER node
EXPOSE 8787
ENTRYPOINT ["node", "src/main/cli.ts"]
CMD ["serve", "--host", "0.0.0.0"]
