# docker build -t calendlywoo .
# FULL_FEED=false builds from a package feed that lacks some packages: docs/architecture.md, "Packages".
FROM mcr.microsoft.com/dotnet/sdk:10.0 AS build
ARG FULL_FEED=true
WORKDIR /src
# All sources before the restore: which packages a Web project needs depends on whether it has components.
COPY . .
RUN dotnet publish CalendlyWoo.Web -c Release -o /app -p:FullFeed=${FULL_FEED} -p:UseAppHost=false

FROM mcr.microsoft.com/dotnet/aspnet:10.0
WORKDIR /app
# The image's own user, without rights anywhere but in the data folder.
RUN install -d -o ${APP_UID} -g ${APP_UID} -m 0700 /app/data
COPY --from=build /app .
COPY build/docker/healthcheck.sh /usr/local/bin/healthcheck
ENV ASPNETCORE_HTTP_PORTS= \
    Urls=http://0.0.0.0:8080
USER ${APP_UID}
VOLUME /app/data
EXPOSE 8080
HEALTHCHECK --interval=10s --timeout=6s --start-period=90s --retries=6 CMD ["bash", "/usr/local/bin/healthcheck", "8080"]
ENTRYPOINT ["dotnet", "CalendlyWoo.Web.dll"]
