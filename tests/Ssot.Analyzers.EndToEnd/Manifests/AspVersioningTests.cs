namespace Ssot.Analyzers.EndToEnd.Manifests;

[Collection(SecondPackageCollection.Name)]
public class AspVersioningTests(BuiltPackage package) : EndToEndTest(package)
{
    private const string Old = "<PackageReference Include=\"Microsoft.AspNetCore.Mvc.Versioning\" Version=\"5.1.0\" />";
    private const string New = "<PackageReference Include=\"Asp.Versioning.Mvc\" Version=\"10.2.1\" />";

    private ScratchSolution Make(string package) => NewSolution()
        .Manifest("AspVersioning")
        .Project("Shop.Api", $"""
            <ItemGroup>
              <FrameworkReference Include="Microsoft.AspNetCore.App" />
              <Using Include="Microsoft.AspNetCore.Builder" />
              <Using Include="Microsoft.AspNetCore.Http" />
              <Using Include="Microsoft.Extensions.DependencyInjection" />
              {package}
            </ItemGroup>
            """)
        .File("Shop.Api/Startup.cs", """
            using Microsoft.AspNetCore.Mvc;
            using Microsoft.AspNetCore.Mvc.Versioning;
            using Microsoft.AspNetCore.Mvc.Versioning.Conventions;
            using Shop.Api.Controllers;

            namespace Shop.Api;

            public static class Startup
            {
                public static void AddVersions(IServiceCollection services) => services.AddApiVersioning(options =>
                {
                    options.DefaultApiVersion = new ApiVersion(1, 0);
                    options.AssumeDefaultVersionWhenUnspecified = true;
                    options.ReportApiVersions = true;
                    options.ApiVersionReader = ApiVersionReader.Combine(new UrlSegmentApiVersionReader(), new HeaderApiVersionReader("x-api-version"));
                });

                public static void Describe(IApiVersionConventionBuilder conventions) =>
                    conventions.Controller<LegacyController>().HasApiVersion(new ApiVersion(0, 9));
            }

            """)
        .File("Shop.Api/Controllers/OrdersController.cs", """
            using System.Collections.Generic;
            using Microsoft.AspNetCore.Mvc;

            namespace Shop.Api.Controllers;

            [ApiController]
            [ApiVersion("1.0")]
            [ApiVersion("2.0", Deprecated = true)]
            [Route("api/v{version:apiVersion}/[controller]")]
            public class OrdersController : ControllerBase
            {
                [HttpGet]
                public ActionResult<IEnumerable<string>> All() => Ok(new[] { "pen", "ink" });

                [HttpGet("{id}")]
                [MapToApiVersion("2.0")]
                public ActionResult<string> One(int id, ApiVersion version) => id > 0 ? Ok(version.ToString()) : NotFound();
            }

            [ApiVersionNeutral]
            [Route("health")]
            public class HealthController : ControllerBase
            {
                [HttpGet]
                public string Get() => "well";
            }

            public class LegacyController : ControllerBase
            {
            }

            """)
        .File("Shop.Api/Versions.cs", """
            namespace Shop.Api;

            /// <summary>The versions; see <see cref="Microsoft.AspNetCore.Mvc.ApiVersion"/>.</summary>
            public static class Versions
            {
                public static readonly Microsoft.AspNetCore.Mvc.ApiVersion First = new(1, 0);

                public static bool IsNeutral(System.Type controller) =>
                    controller.IsDefined(typeof(Microsoft.AspNetCore.Mvc.ApiVersionNeutralAttribute), inherit: true);

                public static string? Name(Microsoft.AspNetCore.Mvc.ControllerBase controller) => controller.ToString();
            }

            """);

    [Fact]
    public async Task Code_on_the_old_package_builds_and_is_reported()
    {
        var build = (await Make(Old).Build()).ShouldSucceed();
        Assert.Equal(2, build.Of("SSOT3001").Count);
        Assert.Equal(9, build.Of("SSOT3002").Count);
    }

    [Fact]
    public async Task Code_on_the_new_package_builds_after_one_run()
    {
        var solution = Make(New);
        Assert.False((await solution.Build()).Succeeded);

        await solution.Format("SSOT3001", "SSOT3002", "SSOT3003");

        Assert.Empty((await solution.Build()).ShouldSucceed().Ours);
        Assert.StartsWith("""
            using System.Collections.Generic;
            using Asp.Versioning;
            using Microsoft.AspNetCore.Mvc;

            """, solution["Shop.Api/Controllers/OrdersController.cs"], StringComparison.Ordinal);
        Assert.StartsWith("""
            using Asp.Versioning;
            using Asp.Versioning.Conventions;
            using Shop.Api.Controllers;

            """, solution["Shop.Api/Startup.cs"], StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_broken_build_is_repaired_by_the_compilers_ids()
    {
        var solution = Make(New);

        await solution.Format("CS0246", "CS0234");

        Assert.Empty((await solution.Build()).ShouldSucceed().Ours);
    }
}
