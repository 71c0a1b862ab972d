# One file for all four services: docker build --build-arg SERVICE=enrolment .
FROM eclipse-temurin:25-jdk AS build
WORKDIR /source
COPY . .
# This layer names no service, so all four images share it. The libraries of each module are in its target/dependency.
RUN --mount=type=cache,target=/root/.m2 ./mvnw -q -B -ntp \
    -pl enrolment-service,coaching-service,device-service,outcome-service -am \
    -DskipTests -Dspotless.check.skip=true -DincludeScope=runtime package dependency:copy-dependencies

FROM eclipse-temurin:25-jre
ARG SERVICE
WORKDIR /service
COPY --from=build /source/${SERVICE}-service/target/dependency lib
COPY --from=build /source/${SERVICE}-service/target/${SERVICE}-service-*.jar lib/
# A number, so that a check for a non-root user needs no /etc/passwd.
USER 10001
ENTRYPOINT ["java", "-XX:MaxRAMPercentage=70", "-XX:+ExitOnOutOfMemoryError", "--enable-native-access=ALL-UNNAMED", "--sun-misc-unsafe-memory-access=allow", "-cp", "lib/*"]
# The command is the main class of the service, such as de.motivag.enrolment.EnrolmentService.
