"""Reads docker-compose.yml, .env.example and the Dockerfile as an operator's Docker would, and checks that they agree."""
import pathlib
import re
import sys

import yaml

SETTING = re.compile(
    r"^(Urls|PublicUrl|AllowInsecureEndpoints"
    r"|Database__(Provider|MaxBatchSize)|ConnectionStrings__CalendlyWoo"
    r"|Calendly__(ClientId|ClientSecret|WebhookSigningKey|PersonalAccessToken|AuthUrl|ApiUrl|SignatureTolerance)"
    r"|WooCommerce__(Url|ConsumerKey|ConsumerSecret|WebhookSecret|MaxConcurrency)"
    r"|Smtp__(Host|Port|Security|Username|Password|FromAddress|FromName|ReplyTo|MaxConnections|PerMinute)"
    r"|Services__\d+__(Name|OrderStatus|Template|GoLive|Products__\d+|EventTypes__\d+)"
    r"|Admin__(Email|Password)|Retention__Days|Workers__Count|Matching__MaxOrderAge|Secrets__MasterKeyFile|Proxy__Trusted|Metrics__Token)$")
faults = []


def check(condition, sentence):
    if not condition:
        faults.append(sentence)


text = pathlib.Path("docker-compose.yml").read_text(encoding="utf-8")
compose = yaml.safe_load(text)
example = pathlib.Path(".env.example").read_text(encoding="utf-8")
dockerfile = pathlib.Path("Dockerfile").read_text(encoding="utf-8")
services, volumes, networks = compose["services"], compose["volumes"], compose["networks"]

documented = dict(re.findall(r"^#?([A-Za-z_0-9]+)=(.*)$", example, re.MULTILINE))
for name, operator in re.findall(r"(?<!\$)\$\{(\w+)(:[-?])?", text):
    check(name in documented or SETTING.match(name), f"${{{name}}} is not in .env.example")
    check(operator, f"${{{name}}} has neither a default nor a sentence for when it is missing")
for name in documented:
    check("__" not in name or SETTING.match(name), f".env.example: {name} is no setting of the product")

for name, service in services.items():
    check("image" in service or "build" in service, f"{name}: neither image nor build")
    check("healthcheck" in service, f"{name}: no health check")
    for other, condition in service.get("depends_on", {}).items():
        check(other in services and condition == {"condition": "service_healthy"}, f"{name}: does not wait for {other} to be healthy")
    for network in service["networks"]:
        check(network in networks, f"{name}: network {network} is not declared")
    for volume in service.get("volumes", []):
        source = volume.split(":")[0]
        exists = pathlib.Path(source).exists() if source.startswith(".") else source in volumes
        check(exists, f"{name}: {source} is neither a declared volume nor a file")

app = services["app"]
for name in app["environment"]:
    check(SETTING.match(name), f"app: {name} is no setting of the product")
check("FULL_FEED" in app["build"]["args"] and "ARG FULL_FEED=true" in dockerfile, "The image is not built with the full feed")
check(app["environment"]["Database__Provider"] == "SqlServer", "The product does not use SQL Server")
subnets = [part["subnet"] for part in networks["edge"]["ipam"]["config"]]
check(app["environment"]["Proxy__Trusted"] in subnets, "Proxy__Trusted is not the proxy's network")
check("edge" in services["proxy"]["networks"] and "ports" not in app, "The product can be reached beside the proxy")
check(re.search(r"^USER \$\{APP_UID\}$", dockerfile, re.MULTILINE), "The image runs as root")
check("HEALTHCHECK" in dockerfile and "VOLUME /app/data" in dockerfile, "The image lacks its health check or its volume")
for source in re.findall(r"^COPY (?!--from)(\S+)", dockerfile, re.MULTILINE):
    check(pathlib.Path(source).exists(), f"Dockerfile: {source} does not exist")

print("\n".join(faults) or f"docker-compose.yml: {len(services)} services, {len(volumes)} volumes, all in order.")
sys.exit(bool(faults))
