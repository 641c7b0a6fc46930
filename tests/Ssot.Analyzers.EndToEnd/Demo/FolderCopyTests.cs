using Ssot.Analyzers.Demo;

namespace Ssot.Analyzers.EndToEnd.Demo;

public class FolderCopyTests
{
    [Fact]
    public void Copies_sources_and_leaves_out_what_is_built_and_what_is_linked()
    {
        using var folder = new TemporaryFolder();
        using var target = new TemporaryFolder();
        foreach (var file in new[] { "A/A.cs", "A/bin/A.dll", "A/obj/a.json", ".git/HEAD", ".vs/x", "node_modules/x.js", "artifacts/bin/A.dll", "B/artifacts/Source.cs", ".editorconfig" })
        {
            folder.Write("source/" + file);
        }

        folder.Write("elsewhere/Linked.cs");
        Directory.CreateSymbolicLink(Path.Combine(folder.Path, "source", "link"), Path.Combine(folder.Path, "elsewhere"));

        var count = FolderCopy.Copy(Path.Combine(folder.Path, "source"), Path.Combine(target.Path, "copy"), _ => { }, CancellationToken.None);

        Assert.Equal(3, count);
        Assert.Equal(
            [".editorconfig", "A/A.cs", "B/artifacts/Source.cs"],
            target.Contents().Keys.Select(file => Path.GetRelativePath(Path.Combine(target.Path, "copy"), file).Replace('\\', '/')));
    }

    [Fact]
    public void A_read_only_file_can_be_migrated_in_the_copy()
    {
        using var folder = new TemporaryFolder();
        using var target = new TemporaryFolder();
        var file = folder.Write("A.cs");
        File.SetAttributes(file, FileAttributes.ReadOnly);

        FolderCopy.Copy(folder.Path, target.Path, _ => { }, CancellationToken.None);

        File.WriteAllText(Path.Combine(target.Path, "A.cs"), "migrated");
        Assert.True(File.GetAttributes(file).HasFlag(FileAttributes.ReadOnly));
        File.SetAttributes(file, FileAttributes.Normal);
    }

    [Fact]
    public void Refuses_to_copy_a_folder_into_itself()
    {
        using var folder = new TemporaryFolder();

        var problem = Assert.Throws<DemoException>(() => FolderCopy.Copy(folder.Path, Path.Combine(folder.Path, "inside"), _ => { }, CancellationToken.None));

        Assert.Equal(ExitCode.Usage, problem.Code);
    }
}
