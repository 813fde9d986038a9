package fr.jalon.app.platform.web;

import fr.jalon.app.act.Field;
import fr.jalon.app.act.Fields;
import fr.jalon.app.act.StreamKind;
import fr.jalon.domain.kernel.Act;
import fr.jalon.projections.kernel.AsOf;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.PathItem;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.media.ArraySchema;
import io.swagger.v3.oas.models.media.BooleanSchema;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.DateSchema;
import io.swagger.v3.oas.models.media.DateTimeSchema;
import io.swagger.v3.oas.models.media.IntegerSchema;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.ObjectSchema;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.parameters.Parameter;
import io.swagger.v3.oas.models.parameters.RequestBody;
import io.swagger.v3.oas.models.responses.ApiResponse;
import io.swagger.v3.oas.models.responses.ApiResponses;
import io.swagger.v3.oas.models.security.SecurityRequirement;
import io.swagger.v3.oas.models.security.SecurityScheme;
import io.swagger.v3.oas.models.servers.Server;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.springdoc.core.customizers.OpenApiCustomizer;
import org.springdoc.core.customizers.OperationCustomizer;
import org.springdoc.core.utils.SpringDocUtils;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The OpenAPI document: reads as they are coded, acts as the catalogue lists them, one schema for each command. */
@Configuration(proxyBeanMethods = false)
public class OpenApiConfiguration {
    private static final String BASIC = "basic";

    static {
        SpringDocUtils.getConfig().addRequestWrapperToIgnore(AsOf.class, Paging.class);
    }

    @Bean
    OpenAPI documentedApi() {
        OpenAPI document = new OpenAPI()
                .info(new Info()
                        .title("Jalon")
                        .version("1")
                        .description("Amounts are whole euro cents, rates basis points, dates ISO 8601. Lists are pages"
                                + " {\"items\":[…],\"next\":cursor}. Failures are application/problem+json with the"
                                + " stable code of the rule in \"rule\"."))
                .addServersItem(new Server().url("/").description("Wherever this document was read"))
                .addSecurityItem(new SecurityRequirement().addList(BASIC));
        document.schema(
                "Problem",
                new ObjectSchema()
                        .addProperty("status", new IntegerSchema())
                        .addProperty("rule", new StringSchema().description("Stable code of the rule that refused"))
                        .addProperty("detail", new StringSchema())
                        .addProperty("values", new ObjectSchema())
                        .addProperty("errors", new ArraySchema().items(new ObjectSchema())));
        document.getComponents()
                .addSecuritySchemes(
                        BASIC,
                        new SecurityScheme().type(SecurityScheme.Type.HTTP).scheme("basic"));
        return document;
    }

    /** The two dates and the part of a list, which many reads take. */
    @Bean
    OperationCustomizer documentedParameters() {
        return (operation, method) -> {
            for (Class<?> type : method.getMethod().getParameterTypes()) {
                if (type == AsOf.class) {
                    operation.addParametersItem(
                            query(AsOfParameters.KNOWN_AT, new DateSchema(), "What was known at the end of this day"));
                    operation.addParametersItem(query(
                            AsOfParameters.EFFECTIVE_AT, new DateSchema(), "Facts that had taken effect by this day"));
                }
                if (type == Paging.class) {
                    operation.addParametersItem(query("cursor", new StringSchema(), "\"next\" of the page before"));
                    operation.addParametersItem(query("limit", new IntegerSchema(), "From 1 to " + Paging.MOST));
                }
            }
            return operation;
        };
    }

    @Bean
    OpenApiCustomizer documentedActs() {
        return document -> {
            for (StreamKind kind : StreamKind.values()) {
                kind.acts().stream()
                        .filter(act -> act.isForPeople() && !Fields.isOfAFile(act))
                        .forEach(act -> {
                            document.schema(act.command().getSimpleName(), schema(act));
                            document.path(
                                    "/api/" + kind.path() + "/{id}/acts/" + act.code(),
                                    new PathItem().post(operation(kind, act)));
                        });
            }
        };
    }

    private static Operation operation(StreamKind kind, Act act) {
        String roles = act.roles().stream().map(Enum::name).sorted().collect(Collectors.joining(", "));
        Operation operation = new Operation()
                .addTagsItem(kind.path())
                .operationId(act.code())
                .summary(act.code())
                .description("Roles: " + roles)
                .addParametersItem(
                        new Parameter().in("path").name("id").required(true).schema(new StringSchema()))
                .addParametersItem(new Parameter()
                        .in("header")
                        .name("Idempotency-Key")
                        .required(true)
                        .schema(new StringSchema()))
                .requestBody(new RequestBody()
                        .content(content("application/json", act.command().getSimpleName())));
        if (!act.starts()) {
            operation.addParametersItem(new Parameter()
                    .in("header")
                    .name("If-Match")
                    .required(true)
                    .schema(new StringSchema())
                    .description("Number of events of the stream that were seen, as its ETag says"));
        }
        ApiResponses responses = new ApiResponses()
                .addApiResponse("201", new ApiResponse().description("Recorded; ETag is the new version"));
        for (String status : List.of("400", "403", "404", "409", "412", "422", "428")) {
            responses.addApiResponse(
                    status,
                    new ApiResponse().description("Refused").content(content("application/problem+json", "Problem")));
        }
        return operation.responses(responses);
    }

    private static Content content(String type, String schema) {
        return new Content()
                .addMediaType(type, new MediaType().schema(new Schema<>().$ref("#/components/schemas/" + schema)));
    }

    private static Schema<?> schema(Act act) {
        ObjectSchema schema = new ObjectSchema();
        for (Field field : Fields.of(act)) {
            schema.addProperty(field.name(), schema(field));
            if (!field.optional()) {
                schema.addRequiredItem(field.name());
            }
        }
        schema.addProperty("effectiveOn", new DateSchema().description("Legal date; today when absent"));
        schema.addProperty("reason", new StringSchema().description("Needed when effectiveOn is past"));
        schema.setAdditionalProperties(false);
        return schema;
    }

    private static Schema<?> schema(Field field) {
        return switch (field.kind()) {
            case AMOUNT -> new IntegerSchema().format("int64").description("Euro cents");
            case RATE -> new IntegerSchema().description("Basis points, 0 to 10000");
            case COUNT -> new IntegerSchema();
            case DATE -> new DateSchema();
            case INSTANT -> new DateTimeSchema();
            case FLAG -> new BooleanSchema();
            case CHOICE -> choice(field);
            case CHOICES -> new ArraySchema().items(choice(field));
            case TEXTS -> new ArraySchema().items(new StringSchema());
            case DOCUMENTS -> new ArraySchema().items(sha256());
            case DOCUMENT -> sha256();
            case NUMBERS, AMOUNTS -> {
                ObjectSchema numbers = new ObjectSchema();
                numbers.setAdditionalProperties(new IntegerSchema().format("int64"));
                yield numbers;
            }
            case PERSONAL -> new StringSchema().description("In clear; kept in the vault, never in an event");
            case TEXT, LONG_TEXT -> new StringSchema().maxLength(field.longest());
        };
    }

    private static Schema<?> sha256() {
        return new StringSchema().pattern("[0-9a-f]{64}").description("SHA-256 that POST /api/documents answered");
    }

    private static StringSchema choice(Field field) {
        StringSchema choice = new StringSchema();
        choice.setEnum(Arrays.asList(field.choices().toArray(String[]::new)));
        return choice;
    }

    private static Parameter query(String name, Schema<?> schema, String description) {
        return new Parameter().in("query").name(name).schema(schema).description(description);
    }
}
