# One file for all services and the staff desk: DOCKER_BUILDKIT=1 docker build --build-arg MODULE=enrolment-service .
# Other images can take the place of these three. The stage `build` can be an image that contains /source, already built.
ARG JDK=eclipse-temurin:25-jdk
ARG JRE=eclipse-temurin:25-jre
ARG BUILT=build

FROM ${JDK} AS build
# The build asks git for the commit, and npm for the styles of the staff desk.
RUN apt-get update && apt-get install -y --no-install-recommends git nodejs npm && rm -rf /var/lib/apt/lists/*
WORKDIR /source
COPY . .
# This layer names no service, so all images share it. The libraries of each module are in its target/dependency.
RUN --mount=type=cache,target=/root/.m2 ./mvnw -q -B -ntp \
    -pl enrolment-service,coaching-service,device-service,outcome-service,staff-desk -am \
    -DskipTests -Dspotless.check.skip=true -DincludeScope=runtime package dependency:copy-dependencies

FROM ${BUILT} AS built

FROM ${JRE}
ARG MODULE
WORKDIR /service
COPY --from=built /source/${MODULE}/target/dependency lib
COPY --from=built /source/${MODULE}/target/${MODULE}-*.jar lib/
# One JSON object per line, in the Elastic Common Schema.
ENV LOGGING_STRUCTURED_FORMAT_CONSOLE=ecs
# A number, so that a check for a non-root user needs no /etc/passwd.
USER 10001
ENTRYPOINT ["java", "-XX:MaxRAMPercentage=70", "-XX:+ExitOnOutOfMemoryError", "--enable-native-access=ALL-UNNAMED", "--sun-misc-unsafe-memory-access=allow", "-cp", "lib/*"]
# The command is the main class of the service, such as de.motivag.enrolment.EnrolmentService.
