# The bundle is made with all that development needs …
FROM node:26.10.0-trixie-slim AS build
WORKDIR /app
COPY package.json package-lock.json ./
COPY packages packages
RUN npm ci --ignore-scripts
COPY scripts scripts
COPY src src
COPY data data
RUN npm run build && node dist/main.js check-data && node dist/draw-pictures.js /tmp/pictures

# … and runs without it: dist/ holds every package that the program uses, so that no node_modules is needed.
FROM node:26.10.0-trixie-slim
ENV NODE_ENV=production
# With TRANSPORT=webhook: a container's loopback can't be reached from outside.
ENV HOST=0.0.0.0
EXPOSE 3000
WORKDIR /app
# package.json says that the files of dist/ are ES modules. All belongs to root: the bot can't change itself.
COPY package.json LICENSE ./
COPY --from=build /app/dist dist
COPY data data
USER node
# Asks the operators' port, which listens inside the container alone unless OPERATIONS_HOST says otherwise.
HEALTHCHECK --interval=30s --timeout=5s --start-period=20s CMD ["node", "dist/healthcheck.js"]
# The program is its own first process: it handles SIGTERM, and looks after the one that it starts, which draws pictures.
CMD ["node", "dist/main.js"]
